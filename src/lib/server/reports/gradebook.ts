import { countedQuestions } from '../../analysis/first-responses.ts';
import { rounded } from '../../analysis/statistic.ts';
import { datesFor, isLate, type Dates } from '../../assignment/times/dates.ts';
import { sendsAnswers } from '../../assignment/settings/hand-in-levels.ts';
import type { Exceptions } from '../../assignment/settings/exceptions.ts';
import { isEndedFor } from '../../assignment/may.ts';
import { passes, type Passed } from '../../assignment/counted-attempt.ts';
import type { HandInLevel } from '../../content/module.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listExceptions } from '../assignments/exceptions.ts';
import { listCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import type { Person } from './class-people.ts';
import { type ClassWork, classWork, type CountedWork, countingWork } from './counted-work.ts';
import {
	type Asked,
	type AssignmentHead,
	headOf,
	openReport,
	type OpenReport,
	type Refused
} from './open-report.ts';

/** How far a learner is with one quiz. */
export type GradeCell =
	/** On the class list, and nobody has joined under the name. */
	| { readonly type: 'notJoined' }
	| { readonly type: 'notBegun' }
	/** When the attempt under way was begun. */
	| { readonly type: 'begun'; readonly since: string }
	/**
	 * That it was finished, and no more: answers stayed on the device, or came under a pseudonym. `at` is of
	 * the first attempt.
	 */
	| { readonly type: 'completed'; readonly at: string; readonly late: boolean }
	| ({
			readonly type: 'handedIn';
			/** Of the attempt that counts. */
			readonly at: string;
			readonly late: boolean;
			/** How many attempts were begun. */
			readonly attempts: number;
	  } & Scored);

/** First tries, sensitive questions aside. */
export interface Scored {
	/** One for each question in line with the article, less where only parts of it are. */
	readonly points: number;
	/** Questions. */
	readonly of: number;
	/** 0 to 1. */
	readonly fraction: number;
	readonly passed: Passed;
}

/** Of all quizzes together. */
export interface Total extends Omit<Scored, 'passed'> {
	/**
	 * Whether it is complete: everything is handed in, or nothing more can come. What is missing then counts as 0; before
	 * that, it does not count.
	 */
	readonly final: boolean;
	/** `notYet`: there is no verdict before the total is final. */
	readonly passed: Passed | 'notYet';
}

interface GradeRow extends Person {
	/** One for each quiz. */
	readonly cells: readonly GradeCell[];
	/** `null` before anything is handed in, and where there are no scores. */
	readonly total: Total | null;
}

export interface Gradebook {
	readonly type: 'gradebook';
	readonly head: AssignmentHead;
	readonly className: string;
	readonly title: string;
	readonly level: HandInLevel;
	readonly naming: 'name' | 'pseudonym';
	/** Whether scores stand in it. */
	readonly scores: boolean;
	/** Per cent; `null`: there is none. */
	readonly passMark: number | null;
	/** IANA time zone in which its times are to be written. */
	readonly zone: string;
	readonly quizzes: readonly {
		readonly id: string;
		readonly title: string;
		/** Questions that a score can count. */
		readonly of: number;
	}[];
	/** By label: everybody in the class, and those on its list who have not joined. */
	readonly rows: readonly GradeRow[];
}

interface Book {
	readonly open: OpenReport;
	readonly work: readonly CountedWork[];
	readonly completions: ReadonlyMap<string, string>;
	readonly exceptions: ReadonlyMap<string, Exceptions>;
	readonly now: string;
}

function datesOf({ open, exceptions }: Book, learner: string): Dates {
	return datesFor(open.loaded.standing.settings, exceptions.get(learner) ?? {});
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
	if (at === undefined) {
		const since = own.at(-1)?.attempt.begunAt;
		return since === undefined ? { type: 'notBegun' } : { type: 'begun', since };
	}
	const late = isLate(datesOf(book, learner), at);
	if (!counting || !byName) return { type: 'completed', at, late };
	const passed = passes(counting.score.fraction, settings.passMark);
	return { type: 'handedIn', at, late, ...counting.score, passed, attempts: own.length };
}

async function openBook(
	db: Database,
	open: OpenReport,
	{ work, now }: ClassWork & { readonly now: string }
): Promise<Book> {
	const { id } = open.loaded.assignment;
	const completions = await listCompletions(db, id);
	return {
		...{ open, work, now },
		completions: new Map(
			completions.map(({ learnerId, quizId, at }) => [`${learnerId} ${quizId}`, at])
		),
		exceptions: await listExceptions(db, id)
	};
}

/** Questions of each quiz that count, by its id. */
function countedIn({ quizzes }: OpenReport): ReadonlyMap<string, number> {
	return new Map(quizzes.map((quiz) => [quiz.id, countedQuestions(quiz).length]));
}

function totalOf(book: Book, learner: string, cells: readonly GradeCell[]): Total | null {
	const handed = cells.filter((cell) => cell.type === 'handedIn');
	if (handed.length === 0) return null;
	const { standing } = book.open.loaded;
	const final =
		handed.length === cells.length ||
		isEndedFor(standing, book.exceptions.get(learner) ?? {}, book.now);
	const counted = countedIn(book.open);
	const of = cells.reduce((sum, cell, at) => {
		const quiz = book.open.quizzes[at]?.id ?? '';
		const missing = final ? (counted.get(quiz) ?? 0) : 0;
		return sum + (cell.type === 'handedIn' ? cell.of : missing);
	}, 0);
	const points = rounded(handed.reduce((sum, cell) => sum + cell.points, 0));
	const fraction = of === 0 ? 0 : points / of;
	const verdict = passes(fraction, standing.settings.passMark);
	const passed = final || verdict === 'noPassMark' ? verdict : 'notYet';
	return { points, of, fraction, final, passed };
}

function rowOf(book: Book, person: Person): GradeRow {
	const { learner } = person;
	const cells = book.open.quizzes.map(({ id }): GradeCell =>
		learner === null ? { type: 'notJoined' } : cellOf(book, learner, id)
	);
	return { ...person, cells, total: learner === null ? null : totalOf(book, learner, cells) };
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
	return gradebookOf(db, open, { ...(await classWork(db, open)), now: asked.now });
}

/** The same, of what has been read already. */
export async function gradebookOf(
	db: Database,
	open: OpenReport,
	read: ClassWork & { readonly now: string }
): Promise<Gradebook> {
	const book = await openBook(db, open, read);
	const { people } = read;
	const { handIn, passMark } = open.loaded.standing.settings;
	const counted = countedIn(open);
	return {
		type: 'gradebook',
		head: headOf(open),
		className: open.class.name,
		title: open.title,
		level: handIn,
		naming: open.class.naming,
		...{ scores: handIn === 'name', passMark, zone: open.zone },
		quizzes: open.quizzes.map(({ id, title }) => ({ id, title, of: counted.get(id) ?? 0 })),
		rows: people.map((person) => rowOf(book, person))
	};
}
