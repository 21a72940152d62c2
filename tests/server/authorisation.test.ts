import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { roles, table, type Row } from '../authorisation-table.ts';
import { startSchool, type School } from './school.ts';

const routes = fileURLToPath(new URL('../../src/routes', import.meta.url));

function keysOf(value: unknown): readonly string[] {
	return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Every page, endpoint and act there is, as `route act`. */
async function everything(): Promise<readonly string[]> {
	const files = readdirSync(routes, { recursive: true, encoding: 'utf8' });
	const found = await Promise.all(
		files.map(async (file) => {
			const route = `/${relative('.', dirname(file))}`;
			if (/\+page\.svelte$/.test(file)) return [`${route} open`];
			if (!/\+(page\.)?server\.ts$/.test(file)) return [];
			const module: unknown = await import(join(routes, file));
			const names = typeof module === 'object' && module !== null ? Object.entries(module) : [];
			return names.flatMap(([name, value]: readonly [string, unknown]): string[] => {
				if (name === 'actions') return keysOf(value).map((act) => `${route} ${act}`);
				if (/^(GET|load)$/.test(name)) return [`${route} open`];
				return /^(POST|PUT|PATCH|DELETE|HEAD|OPTIONS|fallback)$/.test(name)
					? [`${route} ${name}`]
					: [];
			});
		})
	);
	return [...new Set(found.flat())].sort();
}

test('every page, endpoint and act has a row, and every row something that it is about', async () => {
	const rows = table.map(({ route, act }) => `${route} ${act}`);
	expect([...new Set(rows)].sort()).toEqual(await everything());
});

let school: School;
beforeAll(async () => {
	school = await startSchool();
});
afterAll(() => school.stop());

function addressOf({ route, act, params = {} }: Row): string {
	const all = { ...school.params, ...params };
	const path = route.replace(/\[(\w+)\]/g, (_, name: string) => all[name] ?? name);
	return school.url + path + (act === 'open' || act === 'default' ? '' : `?/${act}`);
}

function answerOf(status: number, location: string | null): string {
	const to = location === null ? '' : new URL(location, school.url).pathname;
	if (status === 303 && to === '/teach/sign-in') return 'signIn';
	if (status === 303 && to === '/join') return 'join';
	if (status === 404) return 'no';
	if (status === 401) return 'told';
	return status < 500 && ![401, 403, 405, 415].includes(status) ? 'may' : `status ${status}`;
}

async function ask(row: Row, cookie: string): Promise<string> {
	const headers = { accept: 'text/html', cookie, origin: school.url };
	const { act, form = {} } = row;
	const body = act === 'open' ? {} : { method: 'POST', body: new URLSearchParams(form) };
	const response = await fetch(addressOf(row), { headers, redirect: 'manual', ...body });
	// Not read to its end: a stream of events has none.
	await response.body?.cancel();
	return answerOf(response.status, response.headers.get('location'));
}

describe.each(table.map((row) => [row.route, row.act, row] as const))('%s %s', (_, __, row) => {
	it('answers each as the table says', async () => {
		const answers: Record<string, string> = {};
		for (const role of roles) {
			const cookie = await school.cookieOf(role, randomBytes(32).toString('base64url'));
			answers[role] = await ask(row, cookie);
		}
		expect(answers).toEqual(row.answers);
	});
});
