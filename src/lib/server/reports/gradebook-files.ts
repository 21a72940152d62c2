import type { Cell } from '../../assignment/csv.ts';
import { toWallTime } from '../../assignment/times/wall-time.ts';
import * as headings from '../../messages/export.ts';
import * as words from '../../messages/gradebook.ts';
import type { GradeCell, Gradebook, Scored, Total } from './gradebook.ts';

type Rows = readonly (readonly Cell[])[];
type Row = Gradebook['rows'][number];

const states: Readonly<Record<GradeCell['type'], string>> = words.states;

/** On a clock in the zone, as spreadsheets read it: `2026-09-02 10:00`. */
function timeIn(zone: string, at: string): string | null {
	return toWallTime(at, zone)?.replace('T', ' ') ?? null;
}

/** To two decimals, as gradebooks of learning platforms keep them. */
export function cents(value: number): number {
	return Math.round(value * 100) / 100;
}

function percentOf({ fraction }: Pick<Scored, 'fraction'>): number {
	return cents(fraction * 100);
}

/** A gradebook as it is written: of several classes, the pass mark may be another in each. */
export type FileBook = Omit<Gradebook, 'passMark'> & {
	readonly passMark: number | 'byClass' | null;
};

/** Whether it is passed; `null`: there is no pass mark, or no verdict yet. */
function verdictOf({ passed }: Scored | Total): boolean | null {
	return passed === 'noPassMark' || passed === 'notYet' ? null : passed === 'passed';
}

function passedCell(scored: Scored | Total | null): string | null {
	const verdict = scored && verdictOf(scored);
	return verdict === null ? null : headings.yesOrNo(verdict);
}

function scoreCells({ passMark }: FileBook, scored: Scored | Total | null): readonly Cell[] {
	const score = scored ? [cents(scored.points), scored.of, percentOf(scored)] : [null, null, null];
	return passMark === null ? score : [...score, passedCell(scored)];
}

function scoreHeads({ passMark }: FileBook, of: string): readonly string[] {
	const heads = [headings.score(of), headings.outOf(of), headings.percent(of)];
	if (passMark === null) return heads;
	return [
		...heads,
		passMark === 'byClass' ? headings.passedOwn(of) : headings.passed(of, passMark)
	];
}

function cells(book: FileBook, cell: GradeCell): readonly Cell[] {
	const dated = cell.type === 'completed' || cell.type === 'handedIn' ? cell : null;
	const handedIn = cell.type === 'handedIn' ? cell : null;
	return [
		states[cell.type],
		dated && timeIn(book.zone, dated.at),
		dated && headings.yesOrNo(dated.late),
		...(book.scores ? [...scoreCells(book, handedIn), handedIn?.attempts ?? null] : [])
	];
}

function heads(book: FileBook, quiz: string): readonly string[] {
	return [
		...[headings.status(quiz), headings.time(quiz, book.zone), headings.late(quiz)],
		...(book.scores ? [...scoreHeads(book, quiz), headings.attempts(quiz)] : [])
	];
}

/** What the class list says of its people: a column for each thing that it says of anybody. */
function personColumns({ rows }: FileBook) {
	return ([headings.studentNumber, headings.email] as const)
		.map((head, at) => {
			const of = (row: Row): string | null => (at === 0 ? row.studentNumber : row.email);
			return { head, of };
		})
		.filter(({ of }) => rows.some((row) => of(row) !== null));
}

/**
 * The gradebook as rows of a table, heads first: what the page shows to the same person. Where it shows no scores,
 * there are none here.
 */
export function gradebookRows(book: FileBook): Rows {
	const columns = personColumns(book);
	const total = book.scores
		? [...scoreHeads(book, headings.total), headings.final(headings.total)]
		: [];
	return [
		[
			...[headings.student, ...columns.map(({ head }) => head)],
			...book.quizzes.flatMap(({ title }) => heads(book, title)),
			...total
		],
		...book.rows.map((row) => [
			...[row.label, ...columns.map(({ of }) => of(row))],
			...row.cells.flatMap((cell) => cells(book, cell)),
			...(book.scores
				? [...scoreCells(book, row.total), row.total && headings.yesOrNo(row.total.final)]
				: [])
		])
	];
}

/** The same for programs: one record a student, one within it for each quiz. */
export function gradebookJson(book: Gradebook): unknown {
	const scored = (score: Scored | Total) => ({
		...{ score: cents(score.points), outOf: score.of, percent: percentOf(score) },
		passed: verdictOf(score)
	});
	return {
		...{ format: 'readback-gradebook', version: 2 },
		...{ class: book.className, assignment: book.title },
		...{ timeZone: book.zone, passMarkPercent: book.passMark },
		students: book.rows.map(({ label, studentNumber, email, cells: own, total }) => ({
			...{ name: label, studentNumber, email },
			quizzes: own.map((cell, at) => ({
				...{ quiz: book.quizzes[at]?.title, status: states[cell.type] },
				...(cell.type === 'completed' || cell.type === 'handedIn'
					? { handedIn: timeIn(book.zone, cell.at), late: cell.late }
					: {}),
				...(cell.type === 'handedIn' ? { ...scored(cell), attempts: cell.attempts } : {})
			})),
			...(book.scores ? { total: total && { ...scored(total), final: total.final } } : {})
		}))
	};
}

/** Students with a score: where there is none, an import must leave what the platform has. */
function scoredRows({ rows }: Gradebook): readonly (Row & { readonly total: Total })[] {
	return rows.flatMap((row) => (row.total ? [{ ...row, total: row.total }] : []));
}

type Identified = Pick<Row, 'email' | 'studentNumber'>;

/** By which column Moodle is to know students: the one that the class list has for most; `null`: it has neither. */
export function moodleIdentifier(people: readonly Identified[]): keyof Identified | null {
	const count = (column: keyof Identified) => people.filter((each) => each[column] !== null).length;
	const [emails, numbers] = [count('email'), count('studentNumber')];
	if (emails + numbers === 0) return null;
	return emails >= numbers ? 'email' : 'studentNumber';
}

/** What Moodle takes for no grade. An empty cell of a new grade item would be 0. */
const noGrade = '-';

/**
 * For “Import grades: CSV file” of Moodle, which asks which column is what: whom a line is about by e-mail address
 * or ID number, grades of 0 to 100, as a new grade item has them. Of several quizzes the whole comes first; while it is
 * not final it is no grade.
 *
 * A line whose identifier is empty is taken for the student of the line before. So nobody is in it who lacks the one
 * that is chosen, and the other one is there only if everybody has it.
 */
export function moodleRows(book: Gradebook): Rows {
	const by = moodleIdentifier(book.rows);
	const scored = scoredRows(book);
	const rows = by === null ? scored : scored.filter((row) => row[by] !== null);
	const columns = (['email', 'studentNumber'] as const).filter(
		(column) => by !== null && rows.every((row) => row[column] !== null)
	);
	const single = book.quizzes.length === 1;
	const titles = single ? [] : book.quizzes.map(({ title }) => `${book.title}: ${title}`);
	const ids = columns.map((column) => headings.moodleIds[column]);
	return [
		[...ids, headings.moodleName, book.title, ...titles],
		...rows.map((row) => [
			...[...columns.map((column) => row[column]), row.label],
			row.total.final ? percentOf(row.total) : noGrade,
			...(single
				? []
				: row.cells.map((cell) => (cell.type === 'handedIn' ? percentOf(cell) : noGrade)))
		])
	];
}

/** Ends of the names of Canvas's own columns, which are no assignment wherever they stand in a title. */
const canvasOwn = /\b(Current|Final|Override) (Score|Points|Grade|Status)/g;

/**
 * A title that Canvas takes as it is: it reads a number in brackets at its end as an assignment's ID, leaves out
 * what is named as a column of its own, and finds a column by the first heading that is alike.
 */
function canvasTitle(title: string): string {
	const plain = title
		.replace(/\((\d+)\)$/, '[$1]')
		.replaceAll(canvasOwn, (_, of: string, what: string) => `${of} ${what.toLowerCase()}`);
	return headings.canvasHeads.includes(plain) ? `${plain}.` : plain;
}

/**
 * For the gradebook import of Canvas: its columns in its order, and what can be scored in a line of its own. It
 * knows a student by one of the IDs, else by the very name. Who can still hand in something is not in it.
 */
export function canvasRows(book: Gradebook): Rows {
	const possible = book.quizzes.reduce((sum, { of }) => sum + of, 0);
	return [
		[...headings.canvasHeads, canvasTitle(book.title)],
		[headings.canvasPossible, null, null, null, null, possible],
		...scoredRows(book)
			.filter(({ total }) => total.final)
			.map(({ label, studentNumber, email, total }) => [
				...[label, null, studentNumber, email, book.className],
				cents(total.fraction * possible)
			])
	];
}
