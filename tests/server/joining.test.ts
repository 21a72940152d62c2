import { afterAll, beforeAll, expect, test } from 'vitest';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { hashToken, readSecret } from '../../src/lib/server/accounts/secrets.ts';
import { classCode } from '../../src/lib/server/classes/class-code.ts';
import { joinKey } from '../../src/lib/server/classes/join-keys.ts';
import {
	createClass,
	updateClass,
	listRoster,
	replaceRoster
} from '../../src/lib/server/store/classes.ts';
import { findLearnerByRecovery, listLearners } from '../../src/lib/server/store/learners.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { fillEducator, made, named, tea } from '../store/fill.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

const school = '192.0.2.1';
const elsewhere = '198.51.100.1';

let server: Serving;
let store: Store;
let secret: string;
beforeAll(async () => {
	const dataDir = temporaryFolder();
	store = await openStore({ dataDir });
	await fillEducator(store.db, 'educator');
	secret = readSecret({}, dataDir);
	server = await serveReadback({
		QUIZZES_DIR: 'tests/fixtures/modules',
		DATA_DIR: dataDir,
		ADDRESS_HEADER: 'x-client'
	});
});
afterAll(async () => {
	await server.stop();
	await store.close();
});

const codeOf = (byte: number): string => classCode(new Uint8Array(8).fill(byte));

/** A class that goes by names, with a code of its own. */
async function makeClass(byte: number, names: readonly string[] = []): Promise<string> {
	const id = `class-${byte}`;
	await createClass(store.db, {
		...{ id, name: 'Year 9', code: codeOf(byte), naming: 'name', createdAt: made },
		owner: 'educator'
	});
	await replaceRoster(store.db, id, named(...names));
	return id;
}

interface Come {
	readonly key?: string;
	readonly address?: string;
	readonly cookie?: string;
}

let tickets = 0;
async function join(
	byte: number,
	label: string,
	{ key = '', address = school, cookie = '' }: Come = {}
) {
	const ticket = `ticket-of-twenty-letters-${tickets++}`;
	return fetch(`${server.url}/join/${codeOf(byte)}`, {
		method: 'POST',
		headers: { origin: server.url, accept: 'text/html', 'x-client': address, cookie },
		body: new URLSearchParams({ label, ticket, key })
	});
}

test('whoever comes from another network joins, while one network floods the class', async () => {
	await makeClass(1);
	expect((await join(1, 'The first')).status).toBe(200);
	await store.db
		.updateTable('rate_limits')
		.set({ count: 600 })
		.where('key', 'like', 'join-from%')
		.execute();
	const refused = await join(1, 'Invented');
	expect(refused.status).toBe(429);
	expect(await refused.text()).toContain('Ask your educator for a new class code');
	expect((await join(1, 'A real student', { address: elsewhere })).status).toBe(200);
});

test('a name of the list needs its key, where the class has keys', async () => {
	const id = await makeClass(2, ['Ada Byron', 'Zoë Winter']);
	await updateClass(store.db, id, { joinKeySalt: 'salt' });
	const page = await fetch(`${server.url}/join/${codeOf(2)}`, { headers: { 'x-client': school } });
	expect(await page.text()).toContain('Your key');
	const key = joinKey(secret, { classId: id, salt: 'salt', name: 'Zoë Winter' });
	const wrong = await join(2, 'Ada Byron', { key });
	expect([wrong.status, await wrong.text()]).toEqual([
		400,
		expect.stringContaining('This key does not belong to this name')
	]);
	expect((await join(2, 'Zoë Winter', { key })).status).toBe(200);
	expect(await listLearners(store.db, id)).toMatchObject([{ label: 'Zoë Winter' }]);
});

test('nobody joins while joining is paused, and the page says so', async () => {
	const id = await makeClass(3);
	await updateClass(store.db, id, { joiningPausedAt: made });
	const page = await fetch(`${server.url}/join/${codeOf(3)}`, { headers: { 'x-client': school } });
	expect(await page.text()).toContain('Joining this class is paused');
	expect((await join(3, 'Somebody')).status).toBe(400);
	expect(await listLearners(store.db, id)).toEqual([]);
});

test('a name that somebody joined under and erased stays on the educator’s list', async () => {
	const id = await makeClass(4, ['Ada Byron', 'Zoë Winter']);
	const joined = await join(4, 'Zoë Winter');
	const [cookie = ''] = joined.headers.getSetCookie();
	expect(cookie).toContain(learnerCookie);
	const erased = await fetch(`${server.url}/class?/erase`, {
		method: 'POST',
		headers: { origin: server.url, accept: 'text/html', cookie: cookie.split(';')[0] ?? '' },
		body: new URLSearchParams({ sure: 'yes' })
	});
	expect(await erased.text()).toContain('Your data has been deleted');
	expect(await listLearners(store.db, id)).toEqual([]);
	expect(await listRoster(store.db, id)).toEqual(['Ada Byron', 'Zoë Winter']);
});

/** What a browser sends back of a response's cookies: none where they were taken away. */
function cookieIn(response: Response): string {
	const [cookie = ''] = response.headers.getSetCookie();
	return cookie.includes('Max-Age=0') ? '' : (cookie.split(';')[0] ?? '');
}

async function visit(path: string, cookie: string, form?: Record<string, string>) {
	const body = form && new URLSearchParams(form);
	return fetch(`${server.url}${path}`, {
		...{ redirect: 'manual', method: body ? 'POST' : 'GET', body: body ?? null },
		headers: { origin: server.url, accept: 'text/html', cookie, 'x-client': school }
	});
}

test('a second class on a device leaves the first one there, and each can be left alone', async () => {
	const [first, second] = [await makeClass(5), await makeClass(6)];
	const one = cookieIn(await join(5, 'Erik Lund'));
	const both = cookieIn(await join(6, 'Erik L.', { cookie: one }));
	const page = await (await visit('/class', both)).text();
	for (const words of ['Your classes', 'Erik Lund', 'Erik L.', 'Leave all classes on this device'])
		expect(page).toContain(words);
	// Pages of open practice lead there, for this device alone, and to nobody else.
	for (const path of ['/', `/learn/${tea.id}`]) {
		const led = await visit(path, both);
		expect(led.headers.get('cache-control')).toBe('private, no-cache');
		expect(await led.text()).toContain('href="/class">Your classes<');
		expect(await (await visit(path, '')).text()).not.toContain('href="/class"');
	}
	// The class's own code offers to go on, and says who is there; nobody new has joined.
	const again = await (await visit(`/join/${codeOf(5)}`, both)).text();
	expect(again).toContain('Continue as Erik Lund');
	expect(again).toContain('href="?someone-else"');
	expect(again).not.toContain('name="label"');
	const other = await (await visit(`/join/${codeOf(5)}?someone-else`, both)).text();
	expect(other).toContain('name="label"');
	expect(other).toContain('only their recovery code brings them back');
	// Which file is meant, the address says, and it is of nobody else.
	const file = await visit(`/class/export?class=${second}`, both);
	expect([file.status, await file.text()]).toEqual([200, expect.stringContaining('"Erik L."')]);
	expect((await visit(`/class/export?class=${second}`, one)).status).toBe(404);
	expect((await visit('/class/export', both)).status).toBe(404);
	// An act names its class. Of a class that is not on the device, and of none, nothing happens.
	for (const named of [{ class: 'class-1' }, {}])
		expect(cookieIn(await visit('/class?/leave', both, named))).toBe('');
	expect(await (await visit('/class', both)).text()).toContain('Erik Lund');
	const left = await visit('/class?/leave', both, { class: first });
	expect(left.headers.get('location')).toBe('/class');
	const alone = await (await visit('/class', cookieIn(left))).text();
	expect(alone).toContain('Erik L.');
	expect(alone).not.toContain('Erik Lund');
	// The session that was left is over, whoever kept its cookie; one of before, with one token, goes on.
	const only = `${learnerCookie}=${one.split('=')[1] ?? ''}`;
	expect((await visit('/class', only)).headers.get('location')).toBe('/join?signed-out');
	const gone = await visit('/class?/leaveAll', cookieIn(left), {});
	expect([gone.headers.get('location'), cookieIn(gone)]).toEqual(['/join', '']);
	expect((await visit('/class', cookieIn(left))).headers.get('location')).toBe('/join?signed-out');
});

test('a learner’s form for a new recovery code, sent twice, makes one code; the next page makes another', async () => {
	const id = await makeClass(7);
	const cookie = cookieIn(await join(7, 'Ada Berg'));
	const codeIn = (html: string) => /(?:[A-Z]{4}-){4}[A-Z]{4}/.exec(html)?.[0];
	const ticketIn = (html: string) => /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
	const renew = async (ticket: string) =>
		(await visit('/class?/renew', cookie, { class: id, ticket })).text();
	const ticket = ticketIn(await (await visit('/class', cookie)).text());
	const answers = await Promise.all([renew(ticket), renew(ticket)]);
	const [code, again] = answers.map(codeIn);
	expect(code).toBeDefined();
	expect(again).toBe(code);
	const next = ticketIn(answers[0] ?? '');
	expect(next).not.toBe(ticket);
	const [known] = await listLearners(store.db, id);
	expect(await findLearnerByRecovery(store.db, hashToken(code ?? ''))).toMatchObject({
		id: known?.id
	});
	expect(codeIn(await renew(next))).not.toBe(code);
});
