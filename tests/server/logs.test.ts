import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classCode } from '../../src/lib/server/classes/class-code.ts';
import { createClass } from '../../src/lib/server/store/classes.ts';
import { listEducators } from '../../src/lib/server/store/educators.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

const person = {
	name: 'Ada Quillfeather',
	email: 'quillfeather@example.org',
	password: 'a-long-passphrase-of-hers'
};
const pupil = 'Zebedee Nightingale';
const word = 'searched-for-this';
const code = classCode(new Uint8Array(8).fill(7));
const quiz = '/learn/nk-cells-and-miscarriage/testing';

let server: Serving;
let store: Store;
/** What must not stand in the log: given by people, or given to them alone. */
const secrets = new Set<string>([...Object.values(person), pupil, word, code, 'Quillfeather']);

const cookies = new Map<string, string>();

/** As a browser would, with the cookies that were set. */
async function visit(path: string, form?: Readonly<Record<string, string>>): Promise<string> {
	const sent = request(server.url + path, {
		method: form ? 'POST' : 'GET',
		headers: {
			accept: 'text/html',
			cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
			...(form ? { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' } : {})
		}
	});
	sent.end(form && new URLSearchParams(form).toString());
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		sent.once('response', resolve).once('error', reject);
	});
	for (const line of response.headers['set-cookie'] ?? []) {
		const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
		cookies.set(name, value);
		if (value !== '') secrets.add(value);
	}
	return text(response);
}

/** The value of a hidden field, which is a token. */
function hidden(page: string, name: string): string {
	const value = new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(page)?.[1] ?? '';
	secrets.add(value);
	return value;
}

interface Line {
	readonly [field: string]: unknown;
}

function isLine(value: unknown): value is Line {
	return typeof value === 'object' && value !== null;
}

/** The structured lines. */
function lines(): Line[] {
	return server
		.output()
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line): unknown => JSON.parse(line))
		.filter(isLine);
}

/** All that was said but the one link that the first start says on purpose. */
function everything(): string {
	const kept = server.output().split('\n');
	return [
		...kept.filter((line) => !line.startsWith('There is no administrator yet')),
		server.errors()
	]
		.join('\n')
		.toLowerCase();
}

/** A whole session: an educator comes in, a learner joins, an answer is given, something fails. */
async function session(dataDir: string): Promise<void> {
	const invitation = new URL(readFileSync(join(dataDir, 'first-link'), 'utf8').trim()).pathname;
	secrets.add(invitation.split('/').at(-1) ?? '');
	await visit(invitation, person);
	await visit('/teach');
	await visit('/teach/sign-out', {});
	await visit(`/teach/sign-in?to=/teach&q=${word}`, { ...person, password: `${person.password}x` });
	await visit('/teach/sign-in', person);
	const [educator] = await listEducators(store.db);
	await createClass(store.db, {
		...{ id: 'class', name: 'Class', naming: 'name', code, owner: educator?.id ?? '' },
		createdAt: '2026-11-01T00:00:00Z'
	});
	const page = await visit(`/join/${code}`);
	const joined = await visit(`/join/${code}`, { label: pupil, ticket: hidden(page, 'ticket') });
	for (const [recovery] of joined.matchAll(/\b[A-Z]{4}(-[A-Z]{2,4}){3,}\b/g)) secrets.add(recovery);
	await visit('/class');
	await visit(`${quiz}?/answer`, { record: `{"events":["${word}"]}`, answer: word });
	await visit(`/nowhere/${word}?name=${encodeURIComponent(pupil)}`);
	// From here on the house is broken, for an error that nobody expected.
	await store.db.schema.dropTable('rate_limits').execute();
	await visit(`/join/${code}`);
}

beforeAll(async () => {
	const dataDir = temporaryFolder();
	server = await serveReadback({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
	store = await openStore({ dataDir });
	await session(dataDir);
});
afterAll(async () => {
	await store.close();
	await server.stop();
});

describe('the log of a whole session', () => {
	test('has a line for each request, with the route and never the address', async () => {
		const all = () => lines().filter(({ msg }) => msg === 'answered');
		// The last line comes when its answer has gone out.
		await expect.poll(() => all().length).toBeGreaterThanOrEqual(11);
		const answered = all();
		const routes = new Set(answered.map(({ route }) => route));
		for (const route of [
			'/teach/invitation/[token]',
			'/join/[code]',
			'/learn/[module]/[quiz]',
			null
		])
			expect(routes).toContain(route);
		for (const line of answered) {
			expect(Object.keys(line).sort()).toEqual(
				[
					'level',
					'method',
					'milliseconds',
					'msg',
					'pid',
					'requestId',
					'route',
					'status',
					'time'
				].sort()
			);
		}
	});

	test('holds no name, no answer, no code, no token, no cookie, no address of mail or page', () => {
		const found = [...secrets].filter(
			(secret) => secret !== '' && everything().includes(secret.toLowerCase())
		);
		expect(secrets.size).toBeGreaterThan(10);
		expect(found).toEqual([]);
	});

	test('was of a session that came to its end: signed in, joined, failed', () => {
		expect(cookies.has('readback_educator')).toBe(true);
		expect([...cookies.keys()]).toHaveLength(3);
		const statuses = lines().map(({ route, status }) => [route, status]);
		expect(statuses).toContainEqual(['/join/[code]', 200]);
		expect(statuses).toContainEqual(['/teach', 200]);
		expect(statuses).toContainEqual(['/join/[code]', 500]);
	});

	test('names an error by the id that its visitor sees', async () => {
		const page = await visit(`/join/${code}`);
		// What a process writes comes here a little later than its answer.
		const error = () =>
			lines().find(
				({ msg, requestId }) => msg === 'unexpected' && page.includes(String(requestId))
			);
		await expect.poll(error).toBeDefined();
		expect(error()?.['error']).toMatchObject({ message: 'no such table: rate_limits' });
	});
});

describe("a request's id", () => {
	test('is the one that a proxy gave, if it can be one', async () => {
		const idOf = async (given: string): Promise<string | null> =>
			(await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': given } })).headers.get(
				'x-request-id'
			);
		const given = '0123456789abcdef0123456789abcdef';
		expect(await idOf(given)).toBe(given);
		expect(await idOf('short')).not.toBe('short');
		await expect.poll(() => lines().map(({ requestId }) => requestId)).toContain(given);
	});

	test('stands in the line of an answer that was cut, too', async () => {
		const sent = request(`${server.url}${quiz}?/answer`, {
			method: 'POST',
			headers: {
				'x-request-id': 'cut-0123456789abcdef',
				'content-type': 'application/x-www-form-urlencoded',
				...{ origin: server.url, 'content-length': '10', expect: '100-continue' }
			}
		});
		sent.on('error', () => undefined);
		sent.flushHeaders();
		await once(sent, 'continue');
		sent.destroy();
		await expect
			.poll(() => lines().filter(({ requestId }) => requestId === 'cut-0123456789abcdef'))
			.toContainEqual(expect.objectContaining({ cut: true }));
	});
});
