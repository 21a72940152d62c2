import { smallestGroup } from '../../analysis/looks.ts';
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
import { openReport, type AskedReport, type OpenReport, type Refused } from './open-report.ts';

/** How far a learner is with one quiz. */
export type GradeCell =
	| { readonly type: 'notBegun' }
	| { readonly type: 'begun' }
	/** That it was finished, and no more: answers stayed on the device, or too few have handed in. */
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
	/** Quizzes that too few have handed in to say how. */
	readonly few: ReadonlySet<string>;
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
	const counting = sendsAnswers(settings.handIn) ? countingWork(own, settings.counts) : null;
	const at = counting?.work.attempt.handedInAt ?? book.completions.get(`${learner} ${quiz}`);
	if (at === undefined) return { type: own.length > 0 ? 'begun' : 'notBegun' };
	const late = isLate(book, learner, at);
	if (!counting || book.few.has(quiz)) return { type: 'completed', at, late };
	const { inLine, of, fraction } = counting.score;
	const passed = passes(fraction, settings.passMark);
	return { type: 'handedIn', at, late, inLine, of, passed, attempts: own.length };
}

/**
 * Under pseudonyms a count is no more than a figure over one person: "12 of 12 in line" says each answer, and
 * in a group of few it is not far from a pseudonym to a person. So counts keep the small-group rule. Answers
 * by name are seen one by one anyway, and their learners were told so.
 */
function fewIn(
	{ loaded, quizzes }: OpenReport,
	work: readonly CountedWork[],
	smallest: number
): ReadonlySet<string> {
	if (loaded.standing.settings.handIn === 'name') return new Set();
	const people = (quiz: string): number =>
		new Set(
			work
				.filter(({ attempt }) => attempt.quizId === quiz && attempt.handedInAt !== null)
				.map(({ attempt }) => attempt.learnerId)
		).size;
	return new Set(quizzes.map(({ id }) => id).filter((id) => people(id) < smallest));
}

async function openBook(
	db: Database,
	open: OpenReport,
	groups: AskedReport['groups']
): Promise<Book> {
	const { id } = open.loaded.assignment;
	const completions = await listCompletions(db, id);
	const work = await countedWork(db, open);
	return {
		...{ open, work, few: fewIn(open, work, smallestGroup(groups?.smallest)) },
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
 * Who has done what. How many answers are in line with the article stands in it only where answers are
 * handed in: by name in a class of names, under a pseudonym in a class of pseudonyms where enough have.
 */
export async function gradebook(
	db: Database,
	who: Who,
	asked: AskedReport
): Promise<Gradebook | Refused> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const book = await openBook(db, open, asked.groups);
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
