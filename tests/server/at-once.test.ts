import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asking, type Ask } from '../../bench/server/ask.ts';
import { fill, type Filled } from '../../bench/server/fill.ts';
import { attemptIn } from '../../bench/server/learner.ts';
import { type Accounts, openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { signOut } from '../../src/lib/server/accounts/sessions.ts';
import { moveAssignment } from '../../src/lib/server/assignments/change-assignment.ts';
import { putException, removeException } from '../../src/lib/server/assignments/exceptions.ts';
import { loadAssignment } from '../../src/lib/server/assignments/load-assignment.ts';
import { endLearnerSessions } from '../../src/lib/server/store/learners.ts';
import { isoSeconds } from '../../src/lib/server/store/database/columns.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { educatorSession } from './educator-session.ts';
import { freshDatabase } from './fresh-database.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

const secret = 'one-secret-for-both-processes-of-it';
const educator = { type: 'educator', id: 'educator', administrator: true } as const;
const live = '/teach/assignments/assignment/live/events';

let store: Store;
let filled: Filled;
let servers: readonly Serving[];
let asks: readonly { ask: Ask; close: () => void }[];
let cookie: string;
let accounts: Accounts;
let attempt: string;
/** Where the log is; the first learner begins it. */
let at = 1;
const token = 'token-of-learner-0';

const serverAt = (turn: number): Serving => {
	const server = servers[turn];
	if (!server) throw new Error('There are two.');
	return server;
};
const asker = (turn: number): Ask => {
	const one = asks[turn];
	if (!one) throw new Error('There are two.');
	return one.ask;
};

beforeAll(async () => {
	const databaseUrl = await freshDatabase(inject('postgresUrl'));
	store = await openStore({ dataDir: temporaryFolder(), databaseUrl });
	filled = await fill(store.db, 2);
	const env = { DATABASE_URL: databaseUrl, SECRET: secret, LOG_LEVEL: 'warn' };
	servers = await Promise.all([serveReadback(env), serveReadback(env)]);
	asks = servers.map(({ url }) => asking(url, 4));
	const opening = { env: { SECRET: secret }, dataDir: temporaryFolder(), log: () => undefined };
	accounts = openAccounts({ ...opening, store });
	cookie = await educatorSession(accounts, 'educator');
	const form = new URLSearchParams();
	await asker(0)(`${filled.path}?/begin`, { token, form, accept: 'text/html' });
	attempt = attemptIn((await asker(0)(filled.path, { token, accept: 'text/html' })).body);
});
afterAll(async () => {
	for (const { close } of asks) close();
	await store.close();
	await Promise.all(servers.map((server) => server.stop('SIGKILL')));
});

/** One answer through one of the processes; the status. */
async function answer(turn: number): Promise<number> {
	const form = new URLSearchParams({ attempt, at: String(at), chosen: filled.chosen });
	const sending = { token, form, accept: 'application/json' } as const;
	const { status } = await asker(turn)(`${filled.path}?/answer`, sending);
	if (status === 200) at += 1;
	return status;
}

async function both(): Promise<readonly number[]> {
	return [await answer(0), await answer(1)];
}

const moment = (auditId: string) => ({ now: isoSeconds(new Date()), auditId });

async function move(verb: 'close' | 'reopen'): Promise<void> {
	const loaded = await loadAssignment(store.db, 'assignment', isoSeconds(new Date()));
	if (loaded.type === 'missing') throw new Error(loaded.type);
	const aim = { assignment: 'assignment', expected: loaded.position, move: verb };
	const moved = await moveAssignment(store.db, educator, { ...aim, ...moment(`${verb}-${at}`) });
	expect(moved.type).toBe('done');
}

/** The lists that the live page is sent, as they come. */
async function following(turn: number, as = cookie) {
	const answered = await fetch(serverAt(turn).url + live, { headers: { cookie: as } });
	expect(answered.headers.get('content-type')).toBe('text/event-stream');
	const lists: string[] = [];
	const decoder = new TextDecoder();
	const ended = (async () => {
		for await (const chunk of answered.body ?? []) {
			const text = decoder.decode(chunk);
			if (text.startsWith('data:')) lists.push(text);
		}
	})();
	// A process that is killed at the end of the tests breaks the line.
	ended.catch(() => undefined);
	return { lists, ended };
}

describe('what somebody does in one process', () => {
	test('is where the other goes on from', async () => {
		expect([...(await both()), ...(await both())]).toEqual([200, 200, 200, 200]);
	});

	test('closes the class in both at once, for an attempt under way too', async () => {
		await move('close');
		expect(await both()).toEqual([403, 403]);
	});

	test('opens it again for one learner alone, and no longer than the exception is there', async () => {
		const one = { assignment: 'assignment', learner: 'learner-0' };
		const exceptions = { due: '2099-01-01T00:00:00Z' };
		const put = await putException(store.db, educator, {
			...{ ...one, ...moment('put'), exceptions, expected: null }
		});
		expect(put.type).toBe('put');
		expect(await both()).toEqual([200, 200]);
		await removeException(store.db, educator, {
			...{ ...one, ...moment('removed'), expected: exceptions }
		});
		expect(await both()).toEqual([403, 403]);
		await move('reopen');
		expect(await both()).toEqual([200, 200]);
	});

	test('is seen live in the other', async () => {
		const { lists } = await following(0);
		await expect.poll(() => lists.length, { timeout: 10_000 }).toBe(1);
		// The line to the database is taken up with a look of its own, which finds the first by itself.
		for (const [seen, next] of [
			[1, 2],
			[2, 3]
		] as const) {
			expect(await answer(1)).toBe(200);
			await expect.poll(() => lists.length, { timeout: 10_000 }).toBe(next);
			expect(lists[seen]).not.toBe(lists[seen - 1]);
		}
	});
});

describe('a live page', () => {
	test('ends within seconds of its session, which ended in the other process, and no other does', async () => {
		const own = await educatorSession(accounts, 'educator');
		const [going, other] = [await following(0, own), await following(0)];
		await expect.poll(() => going.lists.length, { timeout: 10_000 }).toBe(1);
		await signOut(accounts, new Headers({ cookie: own }));
		const from = performance.now();
		await going.ended;
		expect(performance.now() - from).toBeLessThan(10_000);
		expect(await Promise.race([other.ended.then(() => 'over'), Promise.resolve('open')])).toBe(
			'open'
		);
	});

	test('is refused beyond twenty of one educator, who then asks for the list instead', async () => {
		const address = serverAt(0).url + live;
		const asked = new AbortController();
		const { signal } = asked;
		const all = await Promise.all(
			Array.from({ length: 25 }, () => fetch(address, { headers: { cookie }, signal }))
		);
		const refused = all.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThanOrEqual(5);
		expect(refused[0]?.headers.get('retry-after')).toBe('30');
		const accept = 'application/json';
		const list = await fetch(address, { headers: { cookie, accept } });
		expect(await list.json()).toMatchObject({ type: 'live' });
		asked.abort();
		await expect
			.poll(async () => {
				const again = new AbortController();
				const answer = await fetch(address, { headers: { cookie }, signal: again.signal });
				again.abort();
				return answer.status;
			})
			.toBe(200);
	});

	test('is sent away when its process stops, and goes on at the other', async () => {
		const { lists, ended } = await following(0);
		await expect.poll(() => lists.length, { timeout: 10_000 }).toBe(1);
		const from = performance.now();
		expect(await serverAt(0).stop()).toBe(0);
		await ended;
		expect(performance.now() - from).toBeLessThan(15_000);
		const again = await following(1);
		await expect.poll(() => again.lists, { timeout: 10_000 }).toEqual(lists);
		expect(await answer(1)).toBe(200);
		await expect.poll(() => again.lists.length, { timeout: 10_000 }).toBe(2);
	});
});

test('a learner whose sessions were ended is nobody at the next answer', async () => {
	await endLearnerSessions(store.db, 'learner-0');
	expect(await answer(1)).toBe(401);
});
