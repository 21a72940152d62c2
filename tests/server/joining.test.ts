import { afterAll, beforeAll, expect, test } from 'vitest';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { readSecret } from '../../src/lib/server/accounts/secrets.ts';
import { classCode } from '../../src/lib/server/classes/class-code.ts';
import { joinKey } from '../../src/lib/server/classes/join-keys.ts';
import {
	createClass,
	updateClass,
	listRoster,
	replaceRoster
} from '../../src/lib/server/store/classes.ts';
import { listLearners } from '../../src/lib/server/store/learners.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { fillEducator, made, named } from '../store/fill.ts';
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
	server = await serveReadback({ DATA_DIR: dataDir, ADDRESS_HEADER: 'x-client' });
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
}

let tickets = 0;
async function join(byte: number, label: string, { key = '', address = school }: Come = {}) {
	const ticket = `ticket-of-twenty-letters-${tickets++}`;
	return fetch(`${server.url}/join/${codeOf(byte)}`, {
		method: 'POST',
		headers: { origin: server.url, accept: 'text/html', 'x-client': address },
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
