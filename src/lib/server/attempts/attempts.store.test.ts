import { expect, test } from 'vitest';
import { fillLearner, tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { seedAssignment, learnerWho, began } from '../../../../tests/store/seed-assignment.ts';
import { answerAttempt, type Answer } from './answer-attempt.ts';
import { beginAttempt } from './begin-attempt.ts';
import { completeQuiz } from './complete-quiz.ts';
import { listWork } from './list-work.ts';
import { openQuiz } from './open-quiz.ts';
import { openAttempt } from './open-attempt.ts';
import { viewOf } from './view-attempt.ts';
import { appendAssignmentEvents, putException } from '../store/assignments.ts';
import { readEvents } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { makeResponse } from '../../../../bench/make-response.ts';
import { fieldsOf } from '../../questions/responses.ts';
import type { AttemptView } from '../../taking/attempt-view.ts';

const now = '2026-09-02T09:00:00Z';
const due = '2026-09-03T09:00:00Z';
const later = '2026-09-04T09:00:00Z';
const quiz = tea.quizzes[0]?.id ?? '';

function form(fields: Readonly<Record<string, string>> = {}): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

/** Begins; gives what acts further. */
async function begin(db: Database, settings: Parameters<typeof seedAssignment>[1] = {}) {
	await seedAssignment(db, settings);
	const attempt = await began(db, { quiz, now });
	const act = (act: Answer['act'], at: number, fields = {}, more: Partial<Answer> = {}) =>
		answerAttempt(db, learnerWho, { attempt, at, act, form: form(fields), now, ...more });
	return { attempt, act };
}

async function viewFor(db: Database, attempt: string): Promise<AttemptView> {
	const open = await openAttempt(db, learnerWho, { attempt, now });
	if (open.type !== 'attempt') throw new Error(open.type);
	return viewOf(open);
}

/** An answer to the question that the view is at: with the key, or not. */
function chosen(view: AttemptView, right: boolean): Record<string, string> {
	const current = currentOf(view);
	const question = tea.quizzes[0]?.questions.find(({ id }) => id === current);
	if (!question) throw new Error('No question.');
	return Object.fromEntries(fieldsOf(makeResponse(question, right)));
}

function currentOf({ record }: AttemptView): string {
	const moves = record.events.flatMap((event) => (event.type === 'goTo' ? [event.question] : []));
	return moves.at(-1) ?? record.input.questions[0]?.id ?? '';
}

/** What the learner finds of it on the page of their class. */
async function handedIn(db: Database) {
	const list = await listWork(db, learnerWho, { now });
	if (list.type !== 'work') throw new Error(list.type);
	const quizzes = list.work.flatMap((one) => one.quizzes);
	return quizzes.find(({ id }) => id === quiz)?.handedIn;
}

onBothDatabases('an attempt on the server', (fresh) => {
	test('is begun once by a double click', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db);
		const both = await Promise.all(
			['first', 'second'].map((id) =>
				beginAttempt(db, learnerWho, { assignment: 'work', quiz, id, seed: id, now })
			)
		);
		expect(both.map(({ type }) => type)).toEqual(['begun', 'begun']);
		expect(both[0]).toEqual(both[1]);
	});

	test('takes an answer with its mark, and says where the log is', async () => {
		const { db } = await fresh.open();
		const { attempt, act } = await begin(db);
		const view = await viewFor(db, attempt);
		const answered = await act('answer', 1, chosen(view, true));
		expect(answered).toMatchObject({ type: 'taken', view: { at: 3 } });
		expect((await readEvents(db, attempt)).map(({ type }) => type)).toEqual([
			...['begin', 'answer', 'mark']
		]);
	});

	test('takes the same act once when it is sent twice, at once or later', async () => {
		const { db } = await fresh.open();
		const { attempt, act } = await begin(db);
		const given = chosen(await viewFor(db, attempt), true);
		const both = await Promise.all([act('answer', 1, given), act('answer', 1, given)]);
		expect(both.map(({ type }) => type)).toEqual(['taken', 'taken']);
		expect(await act('answer', 1, given)).toMatchObject({ type: 'taken', view: { at: 3 } });
		expect(await readEvents(db, attempt)).toHaveLength(3);
	});

	test('shows where it is when another device was first, and takes nothing', async () => {
		const { db } = await fresh.open();
		const { attempt, act } = await begin(db);
		const view = await viewFor(db, attempt);
		await act('answer', 1, chosen(view, true));
		expect(await act('answer', 1, chosen(view, false))).toMatchObject({
			...{ type: 'moved', view: { at: 3 } }
		});
		expect(await act('skip', 7)).toMatchObject({ type: 'moved' });
		expect(await readEvents(db, attempt)).toHaveLength(3);
	});

	test('says what is missing in what cannot be used', async () => {
		const { db } = await fresh.open();
		const { act } = await begin(db);
		expect(await act('answer', 1)).toMatchObject({ type: 'unusable', view: { at: 1 } });
	});

	test('is nobody else’s', async () => {
		const { db } = await fresh.open();
		const { attempt } = await begin(db);
		await fillLearner(db, 'other');
		for (const who of [
			{ ...learnerWho, id: 'other' },
			{ type: 'nobody' as const },
			{ type: 'educator' as const, id: 'educator', administrator: true }
		]) {
			expect(await openAttempt(db, who, { attempt, now })).toEqual({ type: 'forbidden' });
			const answer = { attempt, at: 1, act: 'skip' as const, form: form(), now };
			expect(await answerAttempt(db, who, answer)).toEqual({ type: 'forbidden' });
		}
		const stranger = { ...learnerWho, classId: 'another' };
		expect(
			await beginAttempt(db, stranger, { assignment: 'work', quiz, id: 'x', seed: 'x', now })
		).toEqual({ type: 'forbidden' });
	});

	test('is handed in with its completion, in the same moment, and once', async () => {
		const { db } = await fresh.open();
		const { act } = await begin(db, { attempts: 1 });
		const done = await act('finish', 1);
		expect(done).toMatchObject({ type: 'taken', view: { receipt: { at: now, late: false } } });
		await act('reopen', 2, {}, { now: later });
		await act('finish', 3, {}, { now: later });
		const opened = await openQuiz(db, learnerWho, { assignment: 'work', quiz, now: later });
		expect(opened).toMatchObject({
			...{ completed: now, begun: 1, newest: { receipt: { at: now } } },
			beginning: { type: 'no', reason: 'noAttemptsLeft' }
		});
		expect(await handedIn(db)).toMatchObject([{ type: 'answers', at: now, number: 1 }]);
	});
});

onBothDatabases('after the end', (fresh) => {
	test('nothing is answered any more, and what was can be handed in', async () => {
		const { db } = await fresh.open();
		const { attempt, act } = await begin(db, { due });
		const view = await viewFor(db, attempt);
		await act('answer', 1, chosen(view, true));
		expect(await act('next', 3, {}, { now: later })).toMatchObject({
			...{ type: 'closed', view: { at: 3, answering: { type: 'no', reason: 'closed' } } }
		});
		expect(await act('finish', 3, {}, { now: later })).toMatchObject({
			...{ type: 'taken', view: { receipt: { at: later, late: true, answered: 1 } } }
		});
		expect((await readEvents(db, attempt)).at(-1)).toEqual({ type: 'expire' });
	});

	test('a learner with a later date goes on', async () => {
		const { db } = await fresh.open();
		const { attempt, act } = await begin(db, { due });
		const exception = { assignmentId: 'work', learnerId: 'learner' };
		await putException(db, { ...exception, settings: { due: '2026-09-09T09:00:00Z' } });
		const given = chosen(await viewFor(db, attempt), true);
		expect(await act('answer', 1, given, { now: later })).toMatchObject({ type: 'taken' });
	});

	test('of a time limit the learner may have lengthened it before', async () => {
		const { db } = await fresh.open();
		const { act } = await begin(db, { timeLimit: 10 });
		const at = '2026-09-02T09:15:00Z';
		expect(await act('skip', 1, {}, { now: at })).toMatchObject({ type: 'closed' });
		expect(await act('lengthen', 1, { multiplier: '2' })).toMatchObject({ type: 'taken' });
		expect(await act('skip', 2, {}, { now: at })).toMatchObject({ type: 'taken' });
	});

	test('of an archived assignment nothing can be handed in', async () => {
		const { db } = await fresh.open();
		const { act } = await begin(db);
		await appendAssignmentEvents(db, {
			...{ assignment: 'work', at: 2 },
			events: [
				{ event: { type: 'close', at: now }, at: now, byEducator: null },
				{ event: { type: 'archive', at: now }, at: now, byEducator: null }
			]
		});
		expect(await act('finish', 1)).toMatchObject({ type: 'closed' });
	});
});

onBothDatabases('deferred marks', (fresh) => {
	test.each(['onFinish', 'byEducator'] as const)('are shown %s and not before', async (release) => {
		const { db } = await fresh.open();
		const { attempt, act } = await begin(db, { behaviour: { type: 'deferred', release } });
		const given = await act('answer', 1, chosen(await viewFor(db, attempt), false));
		expect(given).toMatchObject({ type: 'taken', view: { at: 2 } });
		const finished = await act('finish', 2);
		expect((await readEvents(db, attempt)).map(({ type }) => type)).toEqual([
			...['begin', 'answer', 'finish', 'mark']
		]);
		if (finished.type !== 'taken') throw new Error(finished.type);
		const shown = finished.view.record.events.map(({ type }) => type);
		const explained = finished.view.questions.filter((question) => 'claims' in question);
		const isShown = release === 'onFinish';
		expect([shown.includes('mark'), explained.length]).toEqual([isShown, isShown ? 1 : 0]);
		expect(finished.view.at).toBe(4);
	});

	test('come out when the educator releases them', async () => {
		const { db } = await fresh.open();
		const behaviour = { type: 'deferred', release: 'byEducator' } as const;
		const { attempt, act } = await begin(db, { behaviour });
		await act('answer', 1, chosen(await viewFor(db, attempt), false));
		await act('finish', 2);
		await appendAssignmentEvents(db, {
			...{ assignment: 'work', at: 2 },
			events: [
				{ event: { type: 'close', at: now }, at: now, byEducator: null },
				{ event: { type: 'release', at: now }, at: now, byEducator: null }
			]
		});
		const view = await viewFor(db, attempt);
		expect(view.feedback).toBe('all');
		expect(view.questions.filter((question) => 'claims' in question)).toHaveLength(1);
	});
});

onBothDatabases('where the answers stay on the device', (fresh) => {
	test('only that it was finished is kept', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { handIn: 'completion' });
		const begun = { assignment: 'work', quiz, id: 'x', seed: 'x', now };
		expect(await beginAttempt(db, learnerWho, begun)).toEqual({ type: 'onDevice' });
		const asked = { assignment: 'work', quiz };
		expect(await completeQuiz(db, learnerWho, { ...asked, now })).toEqual({
			...{ type: 'completed', at: now }
		});
		expect(await completeQuiz(db, learnerWho, { ...asked, now: later })).toEqual({
			...{ type: 'completed', at: now }
		});
		expect(await handedIn(db)).toEqual([{ type: 'completion', at: now }]);
	});

	test('nothing is kept where nothing is handed in, and nothing after the end', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { handIn: 'nothing', due });
		const asked = { assignment: 'work', quiz, now };
		expect(await completeQuiz(db, learnerWho, asked)).toEqual({ type: 'missing' });
		expect(await handedIn(db)).toEqual([]);
	});

	test('it can be said until the end', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { handIn: 'completion', due });
		const asked = { assignment: 'work', quiz, now: later };
		expect(await completeQuiz(db, learnerWho, asked)).toMatchObject({ type: 'refused' });
	});
});
