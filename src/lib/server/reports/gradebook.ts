import { datesFor } from '../../assignment/dates-for.ts';
import { sendsAnswers } from '../../assignment/hand-in-levels.ts';
import { isBefore } from '../../assignment/instant.ts';
import { passes, type Passed } from '../../assignment/passes.ts';
import type { Exceptions } from '../../assignment/settings.ts';
import type { HandInLevel } from '../../content/module.ts';
import type { Who } from '../accounts/who.ts';
import { listExceptions } from '../assignments/list-exceptions.ts';
import { listCompletions } from '../store/completions.ts';
import type { Database } from '../store/database.ts';
import { listLearners, type Learner } from '../store/learners.ts';
import { countedWork, type CountedWork } from './counted-work.ts';
import { countingWork } from './counting-work.ts';
import { openReport, type Asked, type OpenReport, type Refused } from './open-report.ts';

/** How far a learner is with one quiz. */
export type GradeCell =
	| { readonly type: 'notBegun' }
	| { readonly type: 'begun' }
	/**
	 * That it was finished, and no more: answers stayed on the device, or came under a pseudonym. `at` is of
	 * the first attempt.
	 */
	| { readonly type: 'completed'; readonly at: string; readonly late: boolean }
	| {
			readonly type: 'handedIn';
			/** Of the attempt that counts. */
			readonly at: string;
			readonly late: boolean;
			/** Questions in line with the article at the first try, sensitive ones aside. */
			readonly inLine: number;
			readonly of: number;
			readonly passed: Passed;
			/** How many attempts were begun. */
			readonly attempts: number;
	  };

export interface GradeRow {
	readonly learner: string;
	/** A name, or a pseudonym. */
	readonly label: string;
	/** One for each quiz. */
	readonly cells: readonly GradeCell[];
}

export interface Gradebook {
	readonly type: 'gradebook';
	readonly className: string;
	readonly title: string;
	readonly level: HandInLevel;
	readonly naming: 'name' | 'pseudonym';
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	/** By label. */
	readonly rows: readonly GradeRow[];
}

interface Book {
	readonly open: OpenReport;
	readonly work: readonly CountedWork[];
	readonly completions: ReadonlyMap<string, string>;
	readonly exceptions: ReadonlyMap<string, Exceptions>;
}

function isLate({ open, exceptions }: Book, learner: string, at: string): boolean {
	const { due } = datesFor(open.loaded.standing.settings, exceptions.get(learner) ?? {});
	return due !== null && !isBefore(at, due);
}

function cellOf(book: Book, learner: string, quiz: string): GradeCell {
	const { settings } = book.open.loaded.standing;
	const own = book.work.filter(
		({ attempt }) => attempt.learnerId === learner && attempt.quizId === quiz
	);
	const byName = settings.handIn === 'name';
	// Which attempt is best says something of how it went, so under pseudonyms the hour is of the first.
	const counts = byName ? settings.counts : 'first';
	const counting = sendsAnswers(settings.handIn) ? countingWork(own, counts) : null;
	const at = counting?.work.attempt.handedInAt ?? book.completions.get(`${learner} ${quiz}`);
	if (at === undefined) return { type: own.length > 0 ? 'begun' : 'notBegun' };
	const late = isLate(book, learner, at);
	if (!counting || !byName) return { type: 'completed', at, late };
	const { inLine, of, fraction } = counting.score;
	const passed = passes(fraction, settings.passMark);
	return { type: 'handedIn', at, late, inLine, of, passed, attempts: own.length };
}

async function openBook(db: Database, open: OpenReport): Promise<Book> {
	const { id } = open.loaded.assignment;
	const completions = await listCompletions(db, id);
	const work = await countedWork(db, open);
	return {
		...{ open, work },
		completions: new Map(
			completions.map(({ learnerId, quizId, at }) => [`${learnerId} ${quizId}`, at])
		),
		exceptions: await listExceptions(db, id)
	};
}

function rowOf(book: Book, { id, label }: Learner): GradeRow {
	return { learner: id, label, cells: book.open.quizzes.map((quiz) => cellOf(book, id, quiz.id)) };
}

/**
 * Who has done what. How many answers are in line with the article is said only of answers that were handed
 * in by name. Beside a pseudonym a mark is a figure of one person: full marks say each answer, and with the
 * report's counts other marks say many, however many have handed in (docs/statistics.md).
 */
export async function gradebook(
	db: Database,
	who: Who,
	asked: Asked
): Promise<Gradebook | Refused> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const book = await openBook(db, open);
	const learners = await listLearners(db, open.class.id);
	return {
		type: 'gradebook',
		className: open.class.name,
		title: open.module.title,
		level: open.loaded.standing.settings.handIn,
		naming: open.class.naming,
		quizzes: open.quizzes.map(({ id, title }) => ({ id, title })),
		rows: learners.map((learner) => rowOf(book, learner))
	};
}
