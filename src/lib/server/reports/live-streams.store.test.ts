import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { fillEducator, fillLearner, made, tea } from '../../../../tests/store/fill.ts';
import { began, seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import type { Who } from '../accounts/who-asks.ts';
import { appendEvents } from '../store/append-events.ts';
import { addClassEducator, removeClassEducator, deleteClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import type { Store } from '../store/database/open-store.ts';
import { listenTo, liveState, type LiveList } from './live-source.ts';
import { makeLiveStreams, type LiveStreams, type OpenedStream } from './live-streams.ts';

const who: Who = { type: 'educator', id: 'educator', administrator: true };
const now = (): string => '2026-09-02T08:00:00Z';
const asked = { assignment: 'work', now };
const quiz = tea.quizzes[0]?.id ?? '';
const patient = { timeout: 10_000 };

async function begin(db: Database): Promise<string> {
	return began(db, { quiz, now: now() });
}

/** The same store, and how many lists were worked out with it: each asks once for the class's learners. */
function counted(store: Store): { store: Store; lists: () => number } {
	let lists = 0;
	const db = store.db.withPlugin({
		transformQuery: ({ node }) => {
			if (JSON.stringify(node).includes('"name":"learners"')) lists += 1;
			return node;
		},
		transformResult: ({ result }) => Promise.resolve(result)
	});
	return { store: { ...store, db }, lists: () => lists };
}

/** What so many who follow at once are told while a learner begins, and how many lists that took. */
async function followedBy(store: Store, people: number) {
	await seedAssignment(store.db);
	const watched = counted(store);
	const heard = Array.from({ length: people }, (): LiveList[] => []);
	const stops = heard.map((lists) =>
		listenTo(watched.store, asked, {
			hear: (list) => lists.push(list),
			gone: () => undefined
		})
	);
	const of = (length: number) => () => heard.filter((lists) => lists.length === length).length;
	await expect.poll(of(1), patient).toBe(people);
	await begin(store.db);
	await expect.poll(of(2), patient).toBe(people);
	for (const stop of stops) stop();
	return { lists: watched.lists(), heard };
}

onBothDatabases('the live list', (fresh) => {
	test('is worked out as often for a hundred who follow as for one, and is the same bytes', async () => {
		const one = await followedBy(await fresh.open(), 1);
		const hundred = await followedBy(await fresh.open(), 100);
		// On PostgreSQL the line to the database is taken up with one more look, sooner or later.
		expect(Math.abs(hundred.lists - one.lists)).toBeLessThanOrEqual(1);
		expect(new Set(hundred.heard.map((lists) => lists[1]?.event)).size).toBe(1);
	});

	test('is worked out once for all who ask for it at the same time', async () => {
		const { store, lists } = counted(await fresh.open());
		await seedAssignment(store.db);
		const before = lists();
		const all = Array.from({ length: 50 }, () => liveState(store, who, asked));
		expect(new Set((await Promise.all(all)).map(({ type }) => type))).toEqual(new Set(['live']));
		// Who comes when the first list is done gets the next one, a second later.
		expect(lists() - before).toBeLessThanOrEqual(2);
	});

	test('is how it is now, for people who come back to it', async () => {
		const store = await fresh.open();
		await seedAssignment(store.db);
		expect(await liveState(store, who, asked)).toMatchObject({
			rows: [{ places: [{ type: 'notBegun' }, { type: 'notBegun' }] }]
		});
		const attempt = await begin(store.db);
		await fillLearner(store.db, 'another');
		expect(await liveState(store, who, asked)).toMatchObject({
			rows: [
				{ places: [{ type: 'notBegun' }, { type: 'notBegun' }] },
				{ places: [{ type: 'under', question: 1 }, { type: 'notBegun' }] }
			]
		});
		await appendEvents(store.db, {
			...{ attempt, at: 1, events: [{ type: 'finish' }], handIn: now() }
		});
		const live = await liveState(store, who, asked);
		expect(live).toMatchObject({ rows: [{}, { places: [{ type: 'finished', at: now() }, {}] }] });
		expect(JSON.stringify(live)).not.toContain('chosen');
	});

	test('is missing where the assignment has been deleted meanwhile', async () => {
		const store = await fresh.open();
		await seedAssignment(store.db);
		let gone = false;
		const stop = listenTo(store, asked, {
			hear: () => undefined,
			gone: () => (gone = true)
		});
		await deleteClass(store.db, 'class');
		await expect.poll(() => gone, patient).toBe(true);
		stop();
	});
});

/** A session of an educator, as better-auth keeps it. */
async function signIn(db: Database, id: string, educator: string): Promise<void> {
	const at = new Date(made);
	const expiresAt = new Date('2026-09-03T08:00:00Z');
	await db
		.insertInto('session')
		.values({
			...{ id, userId: educator, token: `token of ${id}`, expiresAt },
			...{ createdAt: at, updatedAt: at, ipAddress: null, userAgent: null }
		})
		.execute();
}

/** A class of two educators with three sessions: `here` and `there` of one, `other` of the other. */
async function withSessions(store: Store): Promise<void> {
	await seedAssignment(store.db);
	await fillEducator(store.db, 'colleague');
	await addClassEducator(store.db, { classId: 'class', educatorId: 'colleague', owner: false });
	for (const id of ['here', 'there']) await signIn(store.db, id, 'educator');
	await signIn(store.db, 'other', 'colleague');
}

function openAs(streams: LiveStreams, session: string): Promise<OpenedStream> {
	const educator = session === 'other' ? 'colleague' : 'educator';
	return streams.open({ session, educator, assignment: 'work', cut: () => undefined });
}

/** Ends them all: a line to PostgreSQL that is still listened at would keep the store from closing. */
async function endAll({ db }: Store, streams: LiveStreams): Promise<void> {
	await db.deleteFrom('session').execute();
	await streams.check();
	expect(streams.size()).toBe(0);
}

/** Whether a stream has ended, once it is read to where nothing more comes just now. */
async function isOver(opened: OpenedStream): Promise<boolean> {
	if (opened.type !== 'stream') throw new Error(opened.type);
	const reader = opened.body.getReader();
	const nothing = new Promise<'open'>((resolve) => setImmediate(() => resolve('open')));
	for (;;) {
		const next = await Promise.race([reader.read(), nothing]);
		if (next === 'open') return false;
		if (next.done) return true;
	}
}

onBothDatabases('a stream', (fresh) => {
	const ends: readonly [string, readonly string[], (db: Database) => Promise<unknown>][] = [
		[
			'one session is ended, of those with that session',
			['here'],
			(db) => db.deleteFrom('session').where('id', '=', 'here').execute()
		],
		[
			'all sessions of an educator are ended, as a new password does',
			['here', 'there'],
			(db) => db.deleteFrom('session').where('userId', '=', 'educator').execute()
		],
		[
			'a session has run out',
			['there'],
			(db) =>
				db
					.updateTable('session')
					.set({ expiresAt: new Date(now()) })
					.where('id', '=', 'there')
					.execute()
		],
		[
			'an educator is taken out of the class',
			['other'],
			(db) => removeClassEducator(db, 'class', 'colleague')
		],
		['the class is deleted', ['here', 'there', 'other'], (db) => deleteClass(db, 'class')]
	];
	test.each(ends)('ends after %s: %s', async (_when, over, act) => {
		const store = await fresh.open();
		await withSessions(store);
		const streams = makeLiveStreams(store, now);
		const sessions = ['here', 'there', 'other'];
		const opened = await Promise.all(sessions.map((session) => openAs(streams, session)));
		await streams.check();
		expect(streams.size()).toBe(3);
		await act(store.db);
		await streams.check();
		const ended = await Promise.all(opened.map(isOver));
		expect(sessions.filter((_session, at) => ended[at])).toEqual(over);
		expect(streams.size()).toBe(3 - over.length);
		await endAll(store, streams);
	});

	test('is not opened without a session, or for a class of others', async () => {
		const store = await fresh.open();
		await withSessions(store);
		const streams = makeLiveStreams(store, now);
		expect(await openAs(streams, 'elsewhere')).toEqual({ type: 'missing' });
		await removeClassEducator(store.db, 'class', 'colleague');
		expect(await openAs(streams, 'other')).toEqual({ type: 'missing' });
	});

	test('is one of so many of an educator and of a process, however fast they are asked for', async () => {
		const store = await fresh.open();
		await withSessions(store);
		const streams = makeLiveStreams(store, now, { educator: 2, process: 3 });
		const asking = ['here', 'there', 'here', 'other', 'other'];
		const opened = await Promise.all(asking.map((session) => openAs(streams, session)));
		expect(opened.map(({ type }) => type)).toEqual([
			...['stream', 'stream', 'tooMany', 'stream', 'full']
		]);
		const [first] = opened;
		if (first?.type === 'stream') await first.body.cancel();
		expect((await openAs(streams, 'other')).type).toBe('stream');
		await endAll(store, streams);
	});

	test('ends when it cannot be found out for ten seconds who may follow', async () => {
		const store = await fresh.open();
		await withSessions(store);
		let seconds = 0;
		const clock = (): string => `2026-09-02T08:00:${String(seconds).padStart(2, '0')}Z`;
		const streams = makeLiveStreams(store, clock);
		await openAs(streams, 'here');
		await store.close();
		seconds = 9;
		await streams.check();
		expect(streams.size()).toBe(1);
		seconds = 11;
		await streams.check();
		expect(streams.size()).toBe(0);
	});
});
