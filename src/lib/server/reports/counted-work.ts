import { countedQuestions } from '../../analysis/first-responses.ts';
import { rounded } from '../../analysis/statistic.ts';
import { editionFor } from '../../assignment/editions.ts';
import type { Counts } from '../../assignment/settings/settings.ts';
import { whichCounts } from '../../assignment/counted-attempt.ts';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import { progressOf } from '../../attempt/tries.ts';
import { replay } from '../../attempt/replay.ts';
import type { Module, Quiz } from '../../content/module.ts';
import type { Question } from '../../questions/question.ts';
import type { Response } from '../../questions/responses.ts';
import { markAgain } from '../assignments/adopt-edition.ts';
import { frozenModule } from '../assignments/load-assignment.ts';
import { readLogsOfAssignment, listAttempts, type Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { expectedPeople, type Person } from './class-people.ts';
import type { OpenReport } from './open-report.ts';

/** An attempt by the edition that counts for it: its own, or one that was adopted for all since. */
export interface CountedWork {
	readonly attempt: Attempt;
	readonly module: Module;
	readonly quiz: Quiz;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
	/** Its own log, as it was asked and marked then. */
	readonly taken: readonly AttemptEvent[];
}

async function counted(
	db: Database,
	{ loaded }: OpenReport,
	attempt: Attempt,
	events: readonly AttemptEvent[]
): Promise<CountedWork | null> {
	const edition = editionFor(loaded.snapshot.context, attempt.begunAt);
	const module = await frozenModule(db, edition);
	const quiz = module.quizzes.find(({ id }) => id === attempt.quizId);
	if (!quiz) return null;
	const own = { input: attempt.input, events };
	const { input, events: log } =
		edition === attempt.edition ? own : markAgain(attempt, events, quiz);
	return { attempt, module, quiz, input, events: log, taken: events };
}

/** All attempts at an assignment, by learner, quiz and number; those at a quiz that is gone are left out. */
export async function countedWork(db: Database, open: OpenReport): Promise<readonly CountedWork[]> {
	const { id } = open.loaded.assignment;
	const attempts = await listAttempts(db, id);
	const logs = await readLogsOfAssignment(db, id);
	const work = await Promise.all(
		attempts.map((attempt) => counted(db, open, attempt, logs.get(attempt.id) ?? []))
	);
	return work.filter((each) => each !== null);
}

/** All that a class has done, and who it is: what gradebook and report are made of. */
export interface ClassWork {
	readonly work: readonly CountedWork[];
	readonly people: readonly Person[];
}

export async function classWork(db: Database, open: OpenReport): Promise<ClassWork> {
	const work = await countedWork(db, open);
	return { work, people: await expectedPeople(db, open.class) };
}

/** Of a learner's attempts at one quiz the one that counts; `null`: none is handed in. */
export function countingWork(
	work: readonly CountedWork[],
	counts: Counts
): { readonly work: CountedWork; readonly score: Score } | null {
	const finished = work
		.filter(({ attempt }) => attempt.handedInAt !== null)
		.map((each) => {
			const score = scoreOf(each);
			return { number: each.attempt.number, fraction: score.fraction, work: each, score };
		});
	return whichCounts(finished, counts);
}

/** What a learner did with one question at first. Sensitive questions are never among them. */
export interface FirstTry {
	readonly question: Question;
	readonly first:
		| { readonly type: 'answered'; readonly response: Response; readonly fraction: number }
		| { readonly type: 'skipped' }
		/** Not reached, or answered and never marked. */
		| { readonly type: 'unanswered' };
}

/** Of the questions that the attempt was asked, in the author's order. Throws where its log breaks. */
export function firstTries({ attempt, quiz, input, events }: CountedWork): readonly FirstTry[] {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`The log of attempt ${attempt.id} breaks.`);
	const { context } = replayed.snapshot;
	const asked = countedQuestions(quiz).filter(({ id }) => progressOf(context, id));
	return asked.map((question): FirstTry => {
		const progress = progressOf(context, question.id);
		const first = progress?.tries[0];
		if (first?.mark) {
			const { response, mark } = first;
			return { question, first: { type: 'answered', response, fraction: mark.fraction } };
		}
		return { question, first: { type: progress?.skipped ? 'skipped' : 'unanswered' } };
	});
}

/** Score of an attempt, by first tries. */
interface Score {
	/** One for each question in line with the article; parts count as such, what was not answered as nothing. */
	readonly points: number;
	/** Questions that were asked. */
	readonly of: number;
	/** 0 to 1: what the pass mark is compared with. */
	readonly fraction: number;
}

export function scoreOf(work: CountedWork): Score {
	const fractions = firstTries(work).map(({ first }) =>
		first.type === 'answered' ? first.fraction : 0
	);
	const of = fractions.length;
	const points = rounded(fractions.reduce((total, fraction) => total + fraction, 0));
	return { points, of, fraction: of === 0 ? 0 : points / of };
}

/**
 * Of each learner and quiz the first attempt, where it is handed in, in the order of handing in. Not the
 * one that counts: that one can change when somebody hands in again, and what a class is shown must not
 * change with one person. Nor would it say what was understood before the feedback.
 */
export function firstHandedIn(work: readonly CountedWork[]): readonly CountedWork[] {
	const key = ({ attempt }: CountedWork): string => `${attempt.handedInAt} ${attempt.id}`;
	const taken = new Map<string, CountedWork>();
	for (const each of work) {
		if (each.attempt.handedInAt === null) continue;
		const place = `${each.attempt.learnerId} ${each.attempt.quizId}`;
		const held = taken.get(place);
		if (!held || each.attempt.number < held.attempt.number) taken.set(place, each);
	}
	return [...taken.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
