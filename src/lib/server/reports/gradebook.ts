import { datesFor } from '../../assignment/dates.ts';
import { sendsAnswers } from '../../assignment/hand-in-levels.ts';
import type { Exceptions } from '../../assignment/exceptions.ts';
import { isBefore } from '../../assignment/instants.ts';
import { passes, type Passed } from '../../assignment/standing.ts';
import type { Cell } from '../../assignment/csv.ts';
import type { HandInLevel } from '../../content/module.ts';
import * as headings from '../../messages/export.ts';
import * as words from '../../messages/gradebook.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listExceptions } from '../assignments/exceptions.ts';
import { listCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { listLearners, type Learner } from '../store/learners.ts';
import { countedWork, type CountedWork, countingWork } from './counted-work.ts';
import { openReport, type Asked, type OpenReport, type Refused } from './open-report.ts';

/** How far a learner is with one quiz. */
type GradeCell =
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

interface GradeRow {
	readonly learner: string;
	/** A name, or a pseudonym. */
	readonly label: string;
	/** One for each quiz. */
	readonly cells: readonly GradeCell[];
}

interface Gradebook {
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

const states: Readonly<Record<GradeCell['type'], string>> = words.states;

function cells(cell: GradeCell): readonly Cell[] {
	const dated = cell.type === 'completed' || cell.type === 'handedIn';
	return [states[cell.type], dated ? cell.at : null, dated ? cell.late : null];
}

/**
 * The gradebook as rows of a table, heads first: who has finished, and when. Files never contain scores
 * (docs/reports.md), and beside a pseudonym there are none.
 */
export function gradebookRows(book: Gradebook): readonly (readonly Cell[])[] {
	const heads = book.quizzes.flatMap(({ title }) => [
		...[headings.status(title), headings.time(title), headings.late(title)]
	]);
	return [
		[headings.student, ...heads],
		...book.rows.map((row) => [row.label, ...row.cells.flatMap(cells)])
	];
}

/** Who has done least stands first: that is whom an educator looks for. */
function done(cell: GradeCell | undefined): number {
	switch (cell?.type) {
		case undefined:
		case 'notBegun':
			return -3;
		case 'begun':
			return -2;
		case 'completed':
			return cell.late ? -1 : 0;
		case 'handedIn':
			return cell.of === 0 ? 0 : cell.inLine / cell.of;
	}
}

/** The rows by label, or (`sort` is a quiz's id) by how far they are with it; another word is no order. */
export function sortRows(
	{ rows, quizzes }: Pick<Gradebook, 'rows' | 'quizzes'>,
	sort: string
): readonly GradeRow[] {
	const at = quizzes.findIndex(({ id }) => id === sort);
	if (at < 0) return rows;
	return rows.toSorted((one, other) => done(one.cells[at]) - done(other.cells[at]));
}
