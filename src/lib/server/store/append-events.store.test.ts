import { expect, it } from 'vitest';
import { fill, fillAttempt } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import type { AttemptEvent } from '../../attempt/events.ts';
import { appendEvents, appendToLogs, type Append, type Appended } from './append-events.ts';
import { appendAssignmentEvents, readAssignmentEvents } from './assignments.ts';
import {
	readEvents,
	readLogs,
	readLogsOfAssignment,
	findAttempt,
	listCompletions
} from './attempts.ts';
import { groupCommits } from './database/group-commits.ts';
import { deleteClass } from './classes.ts';

const begin: AttemptEvent = { type: 'begin' };
const flag = (question: string): AttemptEvent => ({ type: 'flag', question, on: true });
const one = (at: number, ...events: readonly AttemptEvent[]): Append => ({
	attempt: 'attempt',
	at,
	events
});

onBothDatabases('the log of an attempt', (fresh) => {
	it('grows at its end and comes back in order', async () => {
		const { db } = await fresh.open();
		await fill(db);
		expect(await readEvents(db, 'attempt')).toEqual([]);
		expect(await appendEvents(db, one(0, begin))).toEqual({ type: 'appended', position: 1 });
		expect(await appendEvents(db, one(1, flag('q1'), { type: 'next' }))).toEqual({
			type: 'appended',
			position: 3
		});
		const log = [begin, flag('q1'), { type: 'next' }];
		expect(await readEvents(db, 'attempt')).toEqual(log);
		expect(await readLogsOfAssignment(db, 'assignment')).toEqual(new Map([['attempt', log]]));
		expect(await readLogs(db, ['attempt', 'none'])).toEqual(
			new Map([...(await readLogsOfAssignment(db, 'assignment')), ['none', []]])
		);
	});

	it('is given back and left alone where it is not as expected', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await appendEvents(db, one(0, begin));
		const present = { type: 'conflict', events: [begin] };
		expect(await appendEvents(db, one(0, flag('q1')))).toEqual(present);
		expect(
			await appendEvents(db, { ...one(2, flag('q1')), handIn: '2026-09-02T08:00:00Z' })
		).toEqual(present);
		expect(await readEvents(db, 'attempt')).toEqual([begin]);
		expect(await findAttempt(db, 'attempt')).toMatchObject({ handedInAt: null });
		expect(await listCompletions(db, 'assignment')).toEqual([]);
	});

	it('takes one of 50 that come at one position; 49 are given what it holds then', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const outcomes = await Promise.all(
			Array.from({ length: 50 }, (_, index) => appendEvents(db, one(0, flag(`q${index}`))))
		);
		expectOneWon(outcomes, await readEvents(db, 'attempt'));
	});

	it('takes one of 50 that come in groups, on PostgreSQL from three processes’ connections', async () => {
		const place = await fresh.tables();
		const first = await fresh.open(place);
		const others = fresh.dialect === 'postgres' ? [fresh.open(place), fresh.open(place)] : [];
		await fill(first.db);
		const groups = [first, ...(await Promise.all(others))].map(({ db }) => groupCommits(db));
		const outcomes = await Promise.all(
			groups.flatMap((group) =>
				Array.from({ length: 50 / groups.length + 1 }, (_, index) =>
					group.append(one(0, flag(`q${index}`)))
				)
			)
		);
		expectOneWon(outcomes, await readEvents(first.db, 'attempt'));
	});

	it('is handed in together with its last events: the hour, and the quiz as completed', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const at = '2026-09-02T08:00:00Z';
		await appendEvents(db, { ...one(0, begin, { type: 'finish' }), handIn: at });
		expect(await findAttempt(db, 'attempt')).toMatchObject({ handedInAt: at });
		expect(await listCompletions(db, 'assignment')).toEqual([
			{ assignmentId: 'assignment', learnerId: 'learner', quizId: 'quiz of attempt', at }
		]);
	});

	it('keeps nothing of what fails half way', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await db.schema.dropTable('completions').execute();
		const handIn = '2026-09-02T08:00:00Z';
		await expect(appendEvents(db, { ...one(0, begin), handIn })).rejects.toThrow('completions');
		expect(await readEvents(db, 'attempt')).toEqual([]);
		expect(await findAttempt(db, 'attempt')).toMatchObject({ handedInAt: null });
	});

	it('is gone with its class, and that is said', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await deleteClass(db, 'class');
		expect(await appendEvents(db, one(0, begin))).toEqual({ type: 'gone' });
	});
});

function expectOneWon(outcomes: readonly Appended[], log: readonly AttemptEvent[]): void {
	expect(outcomes.length).toBeGreaterThanOrEqual(50);
	expect(log).toHaveLength(1);
	expect(outcomes.filter(({ type }) => type === 'appended')).toEqual([
		{ type: 'appended', position: 1 }
	]);
	const lost = outcomes.filter(({ type }) => type !== 'appended');
	const conflict: Appended = { type: 'conflict', events: log };
	expect(lost).toEqual(Array<Appended>(outcomes.length - 1).fill(conflict));
}

onBothDatabases('a group of appends', (fresh) => {
	it('gives each its own outcome: a conflict and a lost attempt leave the others untouched', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await fillAttempt(db, 'second');
		const group = [one(0, begin), one(0, flag('q1')), one(1, flag('q2'))];
		const others = ['second', 'none'].map((attempt) => ({ attempt, at: 0, events: [begin] }));
		expect(await appendToLogs(db, [...group, ...others])).toEqual([
			{ type: 'appended', position: 1 },
			{ type: 'conflict', events: [begin, flag('q2')] },
			{ type: 'appended', position: 2 },
			{ type: 'appended', position: 1 },
			{ type: 'gone' }
		]);
	});

	it('answers a thousand that come at once, none lost, none twice', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const ids = Array.from({ length: 1000 }, (_, index) => `a${index}`);
		for (const id of ids) await fillAttempt(db, id);
		const group = groupCommits(db);
		const outcomes = await Promise.all(
			ids.map((attempt) => group.append({ attempt, at: 0, events: [begin] }))
		);
		await group.settled();
		expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(['appended']));
		const logs = await readLogs(db, ids);
		expect([...logs.values()].filter((log) => log.length !== 1)).toEqual([]);
	});

	it('fails alone with what cannot be written, and takes the others that came with it', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await fillAttempt(db, 'second');
		const group = groupCommits(db);
		const broken: AttemptEvent = { type: 'begin' };
		Object.defineProperty(broken, 'toJSON', {
			value: () => {
				throw new Error('This cannot be written.');
			}
		});
		const settled = await Promise.allSettled([
			group.append(one(0, broken)),
			group.append({ attempt: 'second', at: 0, events: [begin] })
		]);
		expect(settled).toMatchObject([
			{ status: 'rejected', reason: { message: 'This cannot be written.' } },
			{ status: 'fulfilled', value: { type: 'appended', position: 1 } }
		]);
	});

	it('fails together when the database fails, and takes the next', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const group = groupCommits(db);
		await db.schema.alterTable('attempt_events').renameTo('away').execute();
		const failed = await Promise.allSettled([
			group.append(one(0, begin)),
			group.append(one(1, begin))
		]);
		expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		await db.schema.alterTable('away').renameTo('attempt_events').execute();
		expect(await group.append(one(0, begin))).toEqual({ type: 'appended', position: 1 });
	});
});

onBothDatabases('the log of an assignment', (fresh) => {
	it('takes one of 50 that come at one position; 49 are given what it holds then', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const at = '2026-09-02T08:00:00Z';
		const outcomes = await Promise.all(
			Array.from({ length: 50 }, (_, index) =>
				appendAssignmentEvents(db, {
					...{ assignment: 'assignment', at: 0 },
					events: [{ event: { type: 'open', index }, at, byEducator: 'educator' }]
				})
			)
		);
		const log = await readAssignmentEvents(db, 'assignment');
		expect(log).toMatchObject([{ event: { type: 'open' }, at, byEducator: 'educator' }]);
		expect(outcomes.filter(({ type }) => type === 'appended')).toEqual([
			{ type: 'appended', position: 1 }
		]);
		const conflict = { type: 'conflict', events: log };
		expect(outcomes.filter(({ type }) => type === 'conflict')).toEqual(
			Array<unknown>(49).fill(conflict)
		);
	});
});
