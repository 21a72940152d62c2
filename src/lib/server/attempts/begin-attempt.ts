import { sendsAnswers } from '../../assignment/settings/hand-in-levels.ts';
import { mayBegin, type May } from '../../assignment/may.ts';
import { plan } from '../../attempt/plan/plan.ts';
import type { Quiz } from '../../content/module.ts';
import type { PracticeQuestion } from '../../questions/question.ts';
import { practiceQuestion } from '../../questions/views.ts';
import type { Who } from '../accounts/who-asks.ts';
import { recordBegun } from '../assignments/change-assignment.ts';
import { moduleFor } from '../assignments/load-assignment.ts';
import { appendEvents } from '../store/append-events.ts';
import { createAttempt, listAttempts, type Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { findLearner } from '../store/learners.ts';
import { earlierAttempts } from '../store/used-attempts.ts';
import { assignedQuiz, openWork, type Work } from './open-attempt.ts';

type Begun =
	/** Also the one that was begun before: by a double click, in another tab, on another device. */
	| { readonly type: 'begun'; readonly attempt: string }
	| { readonly type: 'refused'; readonly may: Extract<May, { type: 'no' }> }
	/** Answers stay on the learner's device: there is nothing to begin here. */
	| { readonly type: 'onDevice' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

interface Beginning {
	readonly assignment: string;
	readonly quiz: string;
	/** Random, for the attempt. */
	readonly id: string;
	/** Random, for the order of questions and options. */
	readonly seed: string;
	readonly now: string;
}

/** What a new attempt is asked: today's edition of the assignment, as its settings have it. */
async function planned(db: Database, { loaded, now }: Work, { quiz: id, seed }: Beginning) {
	const module = await moduleFor(db, loaded.snapshot.context, now);
	const { settings } = loaded.standing;
	const found = settings.quizzes.includes(id) && module.quizzes.find((quiz) => quiz.id === id);
	if (!found) return null;
	const quiz = assignedQuiz(found, settings);
	if (quiz.questions.length === 0) return null;
	return { edition: module.edition, input: plan(quiz, { seed }) };
}

/** What is to be made, or why nothing is. */
type Decided =
	| {
			readonly type: 'new';
			readonly work: Work;
			readonly attempt: Pick<Attempt, 'id' | 'quizId' | 'number' | 'edition' | 'input'>;
	  }
	| Begun;

async function decide(db: Database, who: Who, beginning: Beginning): Promise<Decided> {
	const work = await openWork(db, who, beginning);
	if (work.type !== 'work') return work;
	const { loaded, exceptions, learner, now } = work;
	if (!sendsAnswers(loaded.standing.settings.handIn)) return { type: 'onDevice' };
	const plan = await planned(db, work, beginning);
	if (!plan) return { type: 'missing' };
	const all = await listAttempts(db, beginning.assignment, learner.id);
	const before = all.filter(({ quizId }) => quizId === beginning.quiz);
	const underWay = before.find(({ handedInAt }) => handedInAt === null);
	if (underWay) return { type: 'begun', attempt: underWay.id };
	const { id, quiz, assignment } = beginning;
	const at = { assignmentId: assignment, learnerId: learner.id, quizId: quiz };
	const begun = before.length + (await earlierAttempts(db, at));
	const may = mayBegin(loaded.standing, exceptions, { begun, now });
	if (may.type === 'no') return { type: 'refused', may };
	// Where earlier attempts were given back, the numbers of these go on all the same.
	const number = Math.max(begun, before.at(-1)?.number ?? 0) + 1;
	return { type: 'new', work, attempt: { id, quizId: quiz, number, ...plan } };
}

async function create(
	tx: Database,
	{ work: { learner, loaded, now }, attempt }: Extract<Decided, { type: 'new' }>
): Promise<Begun> {
	const person = await findLearner(tx, learner.id);
	if (!person) return { type: 'missing' };
	// Its log is held as it was just read: what it says of having begun stays.
	if (!loaded.snapshot.context.begun) {
		const begun = await recordBegun(tx, loaded.assignment.id, now);
		if (begun.type !== 'begun') return { type: 'missing' };
	}
	const made = await createAttempt(tx, {
		...attempt,
		...{ assignmentId: loaded.assignment.id, learnerId: learner.id },
		...{ begunAt: now, expiresAt: person.expiresAt }
	});
	if (made.type === 'taken') return { type: 'begun', attempt: made.attempt.id };
	await appendEvents(tx, { attempt: attempt.id, at: 0, events: [{ type: 'begin' }] });
	return { type: 'begun', attempt: attempt.id };
}

/** A new attempt of a learner at a quiz; while one is under way, that one. */
export async function beginAttempt(db: Database, who: Who, beginning: Beginning): Promise<Begun> {
	const first = await decide(db, who, beginning);
	if (first.type !== 'new') return first;
	const { learner, loaded } = first.work;
	const { begun } = loaded.snapshot.context;
	return transact(db, async (tx) => {
		// Decided again, now that neither the learner nor what is asked of the class changes any more. Who
		// is the first to begin writes that into the assignment's log.
		await hold(tx, 'learners', [learner.id], 'to change');
		await hold(tx, 'assignments', [beginning.assignment], begun ? 'as it is' : 'to change');
		const decided = await decide(tx, who, beginning);
		return decided.type === 'new' ? create(tx, decided) : decided;
	});
}

const made = new WeakMap<Quiz, readonly PracticeQuestion[]>();

/** The questions of a frozen quiz with their keys, by which answers are marked; made once as long as it is held. */
export function keyedQuestions(quiz: Quiz): readonly PracticeQuestion[] {
	const known = made.get(quiz);
	if (known) return known;
	const questions = quiz.questions.map((question) => practiceQuestion(question));
	made.set(quiz, questions);
	return questions;
}
