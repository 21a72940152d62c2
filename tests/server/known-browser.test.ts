import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../src/lib/server/store/audit.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

const person = { name: 'Ann', email: 'a&n+n@example.org', password: 'correct horse battery' };
const wrong = { email: person.email, password: 'wrong password' };

let server: Serving;
let store: Store;
let cookies: readonly string[];

/** Sends a form from a network that a proxy names; without one, the header is missing. */
async function send(
	path: string,
	form: Readonly<Record<string, string>>,
	{ from, cookie = '' }: { readonly from?: string | undefined; readonly cookie?: string } = {}
): Promise<Response> {
	const accept = 'text/html';
	const headers = {
		accept,
		cookie,
		origin: server.url,
		...(from ? { 'x-forwarded-for': from } : {})
	};
	const body = new URLSearchParams(form);
	const url = server.url + path;
	return fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
}

beforeAll(async () => {
	const dataDir = temporaryFolder();
	server = await serveReadback({ DATA_DIR: dataDir, ADDRESS_HEADER: 'x-forwarded-for' });
	store = await openStore({ dataDir });
	const link = new URL(readFileSync(join(dataDir, 'first-link'), 'utf8').trim());
	const begun = await send(link.pathname, person, { from: '192.0.2.1' });
	expect(begun.headers.get('location')).toBe('/teach');
	cookies = begun.headers.getSetCookie();
}, 120_000);
afterAll(async () => {
	await server.stop();
	await store.close();
});

test('a sign-in sets two cookies, for educators’ pages only, and nothing else sets one', async () => {
	expect(cookies.map((line) => line.replace(/=[^;]+/, '=…'))).toEqual([
		expect.stringMatching(/^readback_educator=…; .*Path=\/teach; HttpOnly; SameSite=Lax$/),
		'readback_known=…; Max-Age=15552000; Path=/teach; HttpOnly; SameSite=Lax'
	]);
	const refused = await send('/teach/sign-in', wrong, { from: '192.0.2.9' });
	expect([refused.status, refused.headers.getSetCookie()]).toEqual([400, []]);
	const forgot = await send('/teach/forgot', { email: person.email }, { from: '192.0.2.9' });
	expect([forgot.status, forgot.headers.getSetCookie()]).toEqual([200, []]);
});

test('an unknown browser is told when to come back; a known one signs in beside it', async () => {
	const from = '2001:db8:0:1::';
	const all = Array.from({ length: 8 }, (_, each) =>
		send('/teach/sign-in', wrong, { from: `${from}${each}` })
	);
	const answers = await Promise.all(all);
	const late = answers.filter(({ status }) => status === 429);
	expect(late).toHaveLength(3);
	for (const { headers } of late) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
	const right = { email: person.email, password: person.password };
	const unknown = await send('/teach/sign-in', right, { from: `${from}99` });
	expect(unknown.status).toBe(429);
	expect(await unknown.text()).toMatch(/Try again in (\d seconds|one second)/);
	const cookie = cookies.find((line) => line.startsWith('readback_known'))?.split(';')[0] ?? '';
	const known = await send('/teach/sign-in', right, { from: `${from}99`, cookie });
	expect(known.headers.get('location')).toBe('/teach');
});

test('made-up addresses and a missing header count as one network, and cost few audit lines', async () => {
	const made = [undefined, 'x', '', '999.1.1.1', '<script>', 'fe80::zz', '1.2.3', 'unknown'];
	const statuses = [];
	for (const from of made) {
		const form = { email: `nobody@example.org`, password: 'wrong password' };
		statuses.push((await send('/teach/sign-in', form, { from })).status);
	}
	expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429, 429]);
	const lines = await listAudit(store.db, { limit: 99 });
	expect(lines.filter(({ action }) => action === 'sign-in.failed')).toHaveLength(11);
});

test('forgotten passwords are answered alike for every address, also for none', async () => {
	const bodies = new Set<string>();
	for (const email of [person.email, 'x#y@example.org', 'nobody@example.org', 'none']) {
		const answer = await send('/teach/forgot', { email }, { from: '203.0.113.5' });
		expect(answer.status).toBe(200);
		bodies.add(await answer.text());
	}
	expect(bodies.size).toBe(1);
});
