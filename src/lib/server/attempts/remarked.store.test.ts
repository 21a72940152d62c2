import { expect, test } from 'vitest';
import { tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { began, learnerWho, seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import type { AssignedBehaviour } from '../../assignment/settings/settings.ts';
import type { AdoptFor } from '../../assignment/events.ts';
import { appendAssignmentEvents } from '../store/assignments.ts';
import type { Database } from '../store/database/tables.ts';
import { keepEdition } from '../store/editions.ts';
import { answerAttempt } from './answer-attempt.ts';
import { listWork } from './list-work.ts';
import { openQuiz } from './open-quiz.ts';

const now = '2026-09-02T09:00:00Z';
const adoptedAt = '2026-09-02T10:00:00Z';
const later = '2026-09-02T11:00:00Z';
const [first] = tea.quizzes;
const quiz = first?.id ?? '';
const question = 'what-keeps-awake';

/** The module as it would be with the other option of that question as its key. */
const turned = {
	...tea,
	edition: 'turned',
	quizzes: tea.quizzes.map((each) => ({
		...each,
		questions: each.questions.map((one) =>
			one.id === question
				? {
						...one,
						hash: 'turned',
						parts: one.parts.map((part) => ({
							...part,
							options: part.options.map((option) => ({ ...option, key: !option.key }))
						}))
					}
				: one
		)
	}))
};

async function answered(db: Database, behaviour: AssignedBehaviour): Promise<void> {
	await seedAssignment(db, { behaviour });
	const attempt = await began(db, { quiz, now });
	const form = new FormData();
	form.set('chosen', 'caffeine');
	const came = await answerAttempt(db, learnerWho, { attempt, at: 1, act: 'answer', form, now });
	if (came.type !== 'taken') throw new Error(came.type);
	const finish = { attempt, at: came.view.at, act: 'finish' as const, form: new FormData(), now };
	await answerAttempt(db, learnerWho, finish);
}

async function adopt(db: Database, whom: AdoptFor): Promise<void> {
	await keepEdition(db, turned, adoptedAt);
	const event = { type: 'adopt', at: adoptedAt, edition: turned.edition, for: whom };
	await appendAssignmentEvents(db, {
		...{ assignment: 'work', at: 2 },
		events: [{ event, at: adoptedAt, byEducator: 'educator' }]
	});
}

async function lookNow(db: Database) {
	const opened = await openQuiz(db, learnerWho, { assignment: 'work', quiz, now: later });
	if (opened.type !== 'quiz') throw new Error(opened.type);
	return opened;
}

async function remarkedNow(db: Database) {
	return (await lookNow(db)).remarked;
}

onBothDatabases('an edition that is adopted', (fresh) => {
	test('for all says to who has handed in what counts otherwise now, and keeps their answers', async () => {
		const { db } = await fresh.open();
		await answered(db, { type: 'immediate' });
		const { remarked: before, newest } = await lookNow(db);
		expect(before).toBeNull();
		expect(newest?.record.events).toContainEqual(expect.objectContaining({ type: 'answer' }));
		await adopt(db, 'all');
		expect((await lookNow(db)).newest?.record).toEqual(newest?.record);
		expect(await remarkedNow(db)).toMatchObject({
			at: adoptedAt,
			remarks: [{ question, then: 1, now: 0 }]
		});
		expect(await listWork(db, learnerWho, { now: later })).toMatchObject({
			work: [{ adopted: { at: adoptedAt, for: 'all' } }]
		});
	});

	test('says nothing of marks that are not out yet', async () => {
		const { db } = await fresh.open();
		await answered(db, { type: 'deferred', release: 'byEducator' });
		await adopt(db, 'all');
		expect(await remarkedNow(db)).toEqual({ at: adoptedAt, remarks: [] });
	});

	test('from now on changes nothing for who has begun', async () => {
		const { db } = await fresh.open();
		await answered(db, { type: 'immediate' });
		await adopt(db, 'fromNowOn');
		expect(await remarkedNow(db)).toBeNull();
	});
});
