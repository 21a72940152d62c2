import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hashToken } from '../../src/lib/server/accounts/secrets.ts';
import { classCode } from '../../src/lib/server/classes/class-code.ts';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { appendEvents } from '../../src/lib/server/store/append-events.ts';
import { readEvents } from '../../src/lib/server/store/attempts.ts';
import { createClass } from '../../src/lib/server/store/classes.ts';
import { createInvitation } from '../../src/lib/server/store/invitations.ts';
import { createLearnerSession, listLearners } from '../../src/lib/server/store/learners.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { fill, fillAttempt, made } from '../store/fill.ts';
import { freshDatabase } from './fresh-database.ts';
import { roundRobin, type Proxy } from './round-robin.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

const far = '2099-01-01T00:00:00Z';
const code = classCode(new Uint8Array(8).fill(9));
const origin = 'http://learn.example.org';

let databaseUrl: string;
let both: readonly Serving[];
let proxy: Proxy;
let store: Store;

const secret = 'one-secret-for-both-processes-of-it';

function serve(): Promise<Serving> {
	const shared = { DATABASE_URL: databaseUrl, SECRET: secret, LOG_LEVEL: 'warn' };
	return serveReadback({ ...shared, ORIGIN: origin });
}

beforeAll(async () => {
	databaseUrl = await freshDatabase(inject('postgresUrl'));
	// Both at once on an empty database: one makes the tables, the other waits for it.
	both = await Promise.all([serve(), serve()]);
	proxy = await roundRobin(both.map(({ port }) => port));
	store = await openStore({ dataDir: temporaryFolder(), databaseUrl });
	await fill(store.db);
	await createLearnerSession(store.db, {
		...{ tokenHash: hashToken('token'), learnerId: 'learner', createdAt: made },
		expiresAt: far
	});
	await store.db.updateTable('learners').set({ expires_at: far }).execute();
});
afterAll(async () => {
	await proxy.stop();
	await store.close();
	await Promise.all(both.map((server) => server.stop('SIGKILL')));
});

function visit(path: string, cookie = '', form?: Readonly<Record<string, string>>) {
	return fetch(proxy.url + path, {
		headers: { cookie, accept: 'text/html', origin },
		redirect: 'manual',
		...(form ? { method: 'POST', body: new URLSearchParams(form) } : {})
	});
}

const own = `${learnerCookie}=token`;

describe('two processes on one PostgreSQL, behind a proxy', () => {
	test('answer in turn, with the same pages', async () => {
		const paths = ['/', '/learn/nk-cells-and-miscarriage', '/teach/sign-in', '/readyz'];
		for (const path of paths) {
			const [one, other] = [await visit(path), await visit(path)];
			expect([one.status, other.status]).toEqual([200, 200]);
			expect(await one.text()).toBe(await other.text());
		}
		for (const { port } of both) expect(proxy.answered.get(port)).toBe(paths.length);
	});

	test('know the same learner, whichever is asked', async () => {
		for (let turn = 0; turn < 4; turn += 1)
			expect(await (await visit('/class', own)).text()).toContain('Label of learner');
	});

	test('know the same educator: taken in by one, known to the other', async () => {
		await createInvitation(store.db, {
			...{ id: 'new', email: 'new@example.org', tokenHash: hashToken('invited') },
			...{ administrator: false, invitedBy: 'educator', createdAt: made, expiresAt: far }
		});
		const person = { name: 'New', email: 'new@example.org', password: 'a-long-passphrase' };
		const taken = await visit('/teach/invitation/invited', '', person);
		expect(taken.status).toBe(303);
		const cookie = taken.headers.getSetCookie().map((line) => line.split(';')[0]);
		for (let turn = 0; turn < 4; turn += 1)
			expect((await visit('/teach', cookie.join('; '))).status).toBe(200);
	});

	test('let one answer win where both append at one position', async () => {
		await fillAttempt(store.db, 'contested');
		const other = await openStore({ dataDir: temporaryFolder(), databaseUrl });
		const append = { attempt: 'contested', at: 0, events: [{ type: 'begin' as const }] };
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, (_, at) => appendEvents((at % 2 ? store : other).db, append))
		);
		await other.close();
		const types = outcomes.map(({ type }) => type);
		expect(types.filter((type) => type === 'appended')).toHaveLength(1);
		expect(types.filter((type) => type === 'conflict')).toHaveLength(19);
	});

	test('lose nothing that was acknowledged when one is killed while a class joins', async () => {
		const owner = 'educator';
		const named = { id: 'joining', name: 'Joining', naming: 'name', code, owner } as const;
		await createClass(store.db, { ...named, createdAt: made });
		const labels = Array.from({ length: 24 }, (_, at) => `Learner number ${at}`);
		const tickets = new Map(labels.map((label) => [label, randomBytes(32).toString('base64url')]));
		const join = async (label: string): Promise<boolean> => {
			const form = { label, ticket: tickets.get(label) ?? '' };
			const answer = await visit(`/join/${code}`, '', form);
			// A page that breaks off, since its process was killed, tells nobody that they are in.
			const page = await answer.text().catch(() => '');
			return answer.status === 200 && page.includes(label);
		};
		const acknowledged: string[] = [];
		const joining = labels.map(async (label) => {
			if (await join(label)) acknowledged.push(label);
		});
		await Promise.race(joining);
		const [killed] = both;
		await killed?.stop('SIGKILL');
		await Promise.all(joining);
		const kept = async () => (await listLearners(store.db, 'joining')).map(({ label }) => label);
		expect(acknowledged.length).toBeGreaterThan(0);
		expect(await kept()).toEqual(expect.arrayContaining(acknowledged));
		// Who saw an error sends the same page again, and is in once.
		for (const label of labels) expect(await join(label)).toBe(true);
		expect((await kept()).toSorted()).toEqual(labels.toSorted());
	});

	test('turn nobody away while one of them is gone', async () => {
		for (let turn = 0; turn < 6; turn += 1)
			expect(await (await visit('/class', own)).text()).toContain('Label of learner');
		expect(await readEvents(store.db, 'contested')).toHaveLength(1);
	});
});
