import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { atOnce, race, rounds } from '../../../../tests/store/at-once.ts';
import { expiry, fillLearner, made, tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { publish, seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import { eraseOwn } from '../classes/own-record.ts';
import type { Educator, Learner } from '../accounts/who-asks.ts';
import { moveAssignment } from '../assignments/change-assignment.ts';
import { putException } from '../assignments/exceptions.ts';
import { appendEvents } from '../store/append-events.ts';
import { readAssignmentEvents } from '../store/assignments.ts';
import { listAttempts, listCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { eraseLearner } from '../store/upkeep/erase.ts';
import { purge } from '../store/upkeep/purge.ts';
import { beginAttempt } from './begin-attempt.ts';
import { commitsOf } from './commits-of.ts';
import { completeQuiz } from './complete-quiz.ts';

const now = '2026-09-02T09:00:00Z';
const quiz = tea.quizzes[0]?.id ?? '';
const educator: Educator = { type: 'educator', id: 'educator', administrator: true };

async function learner(db: Database, id: string): Promise<Learner> {
	await fillLearner(db, id);
	return { type: 'learner', id, classId: 'class' };
}

function begin(db: Database, who: Learner, id: string) {
	return beginAttempt(db, who, { assignment: 'work', quiz, id, seed: 'seed', now });
}

/** What came of each, also where it threw. */
async function outcomes(acts: readonly (() => Promise<{ readonly type: string }>)[]) {
	const settled = await Promise.allSettled(acts.map((act) => act()));
	return settled.map((one) => (one.status === 'fulfilled' ? one.value.type : String(one.reason)));
}

onBothDatabases('attempts, two at once', (fresh) => {
	it('begins once, on two devices', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { attempts: 2 });
		const begun = await race(async (round) => {
			const who = await learner(db, `learner ${round}`);
			await atOnce(
				() => begin(db, who, `one ${round}`),
				() => begin(db, who, `other ${round}`)
			);
			return (await listAttempts(db, 'work', who.id)).length;
		});
		expect(begun).toEqual(new Array(rounds).fill(1));
		const log = await readAssignmentEvents(db, 'work');
		expect(log.filter(({ event }) => JSON.stringify(event).includes('begun'))).toHaveLength(1);
	});

	it('begins nothing in an assignment that is closed meanwhile', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		const who = await learner(db, 'early');
		const begun = await race(async (round) => {
			const assignment = `work ${round}`;
			await publish(db, assignment);
			await outcomes([
				() => beginAttempt(db, who, { assignment, quiz, id: assignment, seed: 'seed', now }),
				() =>
					moveAssignment(db, educator, {
						...{ assignment, expected: 1, move: 'close', now, auditId: assignment }
					})
			]);
			const log = (await readAssignmentEvents(db, assignment)).map(({ event }) => event);
			const words = JSON.stringify(log).match(/publish|begun|close(?!d)/g) ?? [];
			return `${words.join(' ')}: ${(await listAttempts(db, assignment)).length}`;
		});
		const possible = ['publish begun: 1', 'publish begun close: 1', 'publish close: 0'];
		expect(begun.filter((one) => !possible.includes(one))).toEqual([]);
	});

	it('hands in or finds nobody, while the learner is erased', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		const wrong = await race(async (round) => {
			const others = await Promise.all(
				[0, 1, 2].map((each) => learner(db, `learner ${round}-${each}`))
			);
			await Promise.all(others.map((who) => begin(db, who, `attempt ${who.id}`)));
			const handIn = (who: Learner) => () =>
				commitsOf(db).append({
					...{ attempt: `attempt ${who.id}`, at: 1, events: [{ type: 'next' }], handIn: now }
				});
			const all = await outcomes([
				...others.map((who) => handIn(who)),
				...others
					.slice(0, 2)
					.map(
						(who) => () => eraseOwn(db, who, { now, auditId: randomUUID(), secret: 's'.repeat(32) })
					)
			]);
			return all.filter((type) => !['appended', 'gone', 'erased'].includes(type));
		});
		expect(wrong.flat()).toEqual([]);
		// Those who stayed have all handed in.
		expect(await listCompletions(db, 'work')).toHaveLength(rounds);
	});

	it('hands in or finds nobody, while many are purged', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		const wrong = await race(async (round) => {
			const all = await Promise.all(
				Array.from({ length: 8 }, (_, each) => learner(db, `learner ${round}-${each}`))
			);
			await Promise.all(all.map((who) => begin(db, who, `attempt ${who.id}`)));
			const handIn = (who: Learner) => () =>
				appendEvents(db, {
					...{ attempt: `attempt ${who.id}`, at: 1, events: [{ type: 'next' }], handIn: now }
				});
			const purging = async () => ({ type: 'purged', ...(await purge(db, expiry)) });
			const outcome = await outcomes([...all.map(handIn), purging, purging]);
			return outcome.filter((type) => !['appended', 'gone', 'purged'].includes(type));
		}, 5);
		expect(wrong.flat()).toEqual([]);
	});

	it('says one hour of a quiz that is finished in two tabs', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { handIn: 'completion' });
		const hours = await race(async (round) => {
			const who = await learner(db, `learner ${round}`);
			const said = await atOnce(
				...[now, '2026-09-02T09:00:01Z'].map(
					(at) => () => completeQuiz(db, who, { assignment: 'work', quiz, now: at })
				)
			);
			return new Set(said.map((one) => (one.type === 'completed' ? one.at : one.type))).size;
		});
		expect(hours).toEqual(new Array(rounds).fill(1));
	});

	it('finishes a quiz, or gives an exception, or finds nobody, while the learner is erased', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { handIn: 'completion' });
		const wrong = await race(async (round) => {
			const who = await learner(db, `learner ${round}`);
			const all = await outcomes([
				() => completeQuiz(db, who, { assignment: 'work', quiz, now }),
				() =>
					putException(db, educator, {
						...{ assignment: 'work', learner: who.id, exceptions: { extraAttempts: 1 } },
						...{ expected: null, now, auditId: `exception ${round}` }
					}),
				() => eraseLearner(db, who.id, made)
			]);
			const right = ['completed', 'missing', 'put', 'problems', 'erased'];
			return all.filter((type) => !right.includes(type));
		});
		expect(wrong.flat()).toEqual([]);
	});

	it('takes one of two acts on an assignment that were decided on the same look', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		const taken = await race(async (round) => {
			const expected = (await readAssignmentEvents(db, 'work')).length;
			const close = (id: string) => () =>
				moveAssignment(db, educator, {
					...{ assignment: 'work', expected, move: round % 2 === 0 ? 'close' : 'reopen' },
					...{ now, auditId: `${id} ${round}` }
				});
			return (await atOnce(close('one'), close('other'))).map(({ type }) => type).sort();
		});
		expect(taken).toEqual(new Array(rounds).fill(['conflict', 'done']));
	});
});
