import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageHeaders } from '../../src/lib/server/http/security-headers.ts';
import { listRoster } from '../../src/lib/server/store/classes.ts';
import { startSchool, type School } from './school.ts';

let school: School;
let educator: string;
let learner: string;
beforeAll(async () => {
	school = await startSchool();
	// Only a class that goes by names has a list of them.
	await school.db.updateTable('classes').set({ naming: 'name' }).execute();
	educator = await school.cookieOf('educator', 'token-of-educator');
	learner = await school.cookieOf('learner', 'token-of-learner');
}, 120_000);
afterAll(async () => {
	await school.stop();
});

function send(path: string, cookie: string, body: FormData | URLSearchParams, accept: string) {
	const headers = { cookie, accept, origin: school.url };
	return fetch(school.url + path, { method: 'POST', headers, body, redirect: 'manual' });
}

function upload(kilobytes: number): FormData {
	const form = new FormData();
	const line = `${'Ada'.padEnd(63, 'a')}\n`;
	const list = line.repeat((kilobytes * 1024) / line.length);
	form.append('list', '');
	form.append('file', new File([list], 'class.csv', { type: 'text/csv' }));
	return form;
}

const roster = '/teach/classes/class/names?/read';
const refused = 'This is larger than we can accept, so nothing was saved';

async function expectRefused(response: Response): Promise<void> {
	expect(response.status).toBe(413);
	for (const [name, value] of pageHeaders) expect(response.headers.get(name)).toBe(value);
	expect(response.headers.get('x-request-id')).not.toBeNull();
	const body = await response.text();
	expect(body).toContain(refused);
	expect(body).not.toMatch(/exceeds limit|BODY_SIZE_LIMIT|node_modules/);
}

describe('what is too large', () => {
	test('as a list of names is said beside its field, and nothing is changed', async () => {
		const response = await send(roster, educator, upload(210), 'text/html');
		expect(response.status).toBe(413);
		const page = await response.text();
		expect(page.includes('A list can have at most 200 KB. Nothing was changed.')).toBe(true);
		expect(await listRoster(school.db, 'class')).toEqual([]);
	});

	test('for any request is said beside the field, too, where it is a list of names', async () => {
		for (const form of [upload(300), new URLSearchParams({ list: 'a'.repeat(300_000) })]) {
			const response = await send(roster, educator, form, 'text/html');
			expect(response.status).toBe(413);
			const page = await response.text();
			expect(page).toContain('A list can have at most 200 KB. Nothing was changed.');
			expect(page).toContain('href="/teach/classes/class"');
		}
	});

	test('on a page of educators leads back to it and speaks of no answers', async () => {
		const form = new URLSearchParams({ name: 'a'.repeat(300_000) });
		const response = await send('/teach/classes/class?/rename', educator, form, 'text/html');
		expect(response.status).toBe(413);
		const page = await response.text();
		expect(page).toContain('href="/teach/classes/class"');
		expect(page).not.toContain('none of your answers');
	});

	test.each([
		['a name of a class', '/teach/classes/class?/rename', () => educator, () => upload(300)],
		[
			'an act without a script',
			'/attempt/assignment/basics?/answer',
			() => learner,
			() => new URLSearchParams({ record: 'a'.repeat(300_000) })
		]
	] as const)(
		'as %s is refused in our words, for people and programs',
		async (_name, path, who, form) => {
			await expectRefused(await send(path, who(), form(), 'text/html'));
			await expectRefused(await send(path, who(), form(), 'application/json'));
		}
	);
});
