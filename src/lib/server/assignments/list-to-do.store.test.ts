import { expect, it } from 'vitest';
import {
	expiry,
	fillEducator,
	fillLearner,
	input,
	made,
	named,
	tea
} from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { publish, seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import type { Who } from '../accounts/who-asks.ts';
import { addCompletions, createAttempt } from '../store/attempts.ts';
import { createClass, replaceRoster, updateClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { listToDo } from './list-to-do.ts';
import { moveAssignment } from './change-assignment.ts';

const educator: Who = { type: 'educator', id: 'educator', administrator: false };
const now = '2026-09-10T08:00:00Z';

/** Each thing to do as `kind assignment`. */
async function kinds(db: Database, at = now, who: Who = educator): Promise<readonly string[]> {
	return (await listToDo(db, who, at)).map(({ kind, assignment }) => `${kind} ${assignment}`);
}

async function begin(db: Database, assignment: string, learner: string): Promise<void> {
	await createAttempt(db, {
		...{ id: `${learner} at ${assignment}`, assignmentId: assignment, learnerId: learner },
		...{
			quizId: 'basics',
			number: 1,
			edition: tea.edition,
			input,
			begunAt: made,
			expiresAt: expiry
		}
	});
}

function finish(db: Database, assignment: string, learner: string, at: string): Promise<void> {
	return addCompletions(db, [
		{ assignmentId: assignment, learnerId: learner, quizId: 'basics', at }
	]);
}

onBothDatabases('what there is to do', (fresh) => {
	it('is what nobody has started, what is due within a week, and what came in since yesterday', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { due: '2026-09-16T22:00:00Z' });
		await publish(db, 'later', { due: '2026-09-20T22:00:00Z' });
		await publish(db, 'sooner', { due: '2026-09-12T22:00:00Z' });
		expect(await kinds(db)).toEqual([
			...['notBegun later', 'notBegun sooner', 'notBegun work'],
			...['due sooner', 'due work']
		]);
		await fillLearner(db, 'second');
		await begin(db, 'work', 'second');
		await finish(db, 'later', 'learner', '2026-09-10T07:00:00Z');
		await finish(db, 'sooner', 'learner', '2026-09-09T07:59:59Z');
		expect(await kinds(db)).toEqual(['due sooner', 'due work', 'lately later']);
		const [, , lately] = await listToDo(db, educator, now);
		expect(lately?.counts).toEqual({
			people: 2,
			all: 2,
			begun: 1,
			handedIn: 1,
			done: 0,
			lately: 1
		});
	});

	it('counts a learner once, and as done with every quiz, of all whom the class expects', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		await begin(db, 'work', 'learner');
		await replaceRoster(db, 'class', named('Émile Zola', 'LABEL of learner'));
		const counts = async () => (await listToDo(db, educator, now))[0]?.counts;
		await finish(db, 'work', 'learner', '2026-09-10T06:00:00Z');
		expect(await counts()).toMatchObject({ all: 2, handedIn: 1, done: 0 });
		for (const quizId of ['basics', 'evidence'])
			await addCompletions(db, [
				{ assignmentId: 'work', learnerId: 'learner', quizId, at: '2026-09-10T07:00:00Z' }
			]);
		expect(await counts()).toEqual({
			...{ people: 1, all: 2, begun: 1, handedIn: 1, done: 1, lately: 1 }
		});
	});

	it('has feedback that waits once it is closed and somebody handed in, until it is released', async () => {
		const { db } = await fresh.open();
		const behaviour = { type: 'deferred', release: 'byEducator' } as const;
		await seedAssignment(db, { behaviour, due: '2026-09-05T22:00:00Z' });
		expect(await kinds(db)).toEqual([]);
		await finish(db, 'work', 'learner', '2026-09-05T07:00:00Z');
		expect(await kinds(db)).toEqual(['release work']);
		await moveAssignment(db, educator, {
			...{ assignment: 'work', expected: 1, move: 'release', now, auditId: 'audit' }
		});
		expect(await kinds(db)).toEqual([]);
	});

	it('says that nobody has joined, and waits a day before it says that nobody has started', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		expect(await kinds(db, '2026-09-02T07:59:00Z')).toEqual([]);
		expect(await kinds(db, '2026-09-02T08:00:00Z')).toEqual(['notBegun work']);
		await db.deleteFrom('learners').execute();
		expect(await kinds(db, '2026-09-01T08:00:00Z')).toEqual(['notJoined work']);
	});

	it('leaves out archived classes, other educators’, and everybody who is none', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		await fillEducator(db, 'another');
		const theirs = { id: 'theirs', name: 'Theirs', code: 'THEIRS', naming: 'name' as const };
		await createClass(db, { ...theirs, createdAt: made, owner: 'another' });
		expect(await kinds(db)).toEqual(['notBegun work']);
		expect(await kinds(db, now, { type: 'educator', id: 'another', administrator: true })).toEqual(
			[]
		);
		expect(await kinds(db, now, { type: 'learner', id: 'learner', classId: 'class' })).toEqual([]);
		await updateClass(db, 'class', { archivedAt: now });
		expect(await kinds(db)).toEqual([]);
	});
});
