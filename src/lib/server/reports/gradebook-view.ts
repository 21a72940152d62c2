import { byName, usualOrder } from '../../assignment/names/name-order.ts';
import type { GradeCell, Gradebook } from './gradebook.ts';

type Row = Gradebook['rows'][number] & {
	/** Where several classes stand in one gradebook. */
	readonly className?: string;
};

/** Who stands in the gradebook: everybody, or those of one state. */
export const gradeFilters = [
	...(['all', 'done', 'begun', 'notBegun', 'notJoined'] as const),
	...(['late', 'passed', 'notPassed'] as const)
] as const;
export type GradeFilter = (typeof gradeFilters)[number];

/** How the gradebook is looked at: all of it stands in the address. */
export interface GradeView {
	/** A column: `first`, `last`, `class`, `state`, `points`, `percent`, `passed`, or `quiz-` and the id of a quiz. */
	readonly sort: string;
	readonly down: boolean;
	readonly filter: GradeFilter;
}

/** `usual`: the column that it is sorted by where nothing is asked. */
export function readView(query: URLSearchParams, usual = 'first'): GradeView {
	return {
		sort: query.get('sort') ?? usual,
		down: query.get('dir') === 'down',
		filter: gradeFilters.find((filter) => filter === query.get('show')) ?? 'all'
	};
}

/** The query of a view; what is usual is left out. */
export function viewQuery({ sort, down, filter }: GradeView, usual = 'first'): string {
	const query = new URLSearchParams();
	if (sort !== usual) query.set('sort', sort);
	if (down) query.set('dir', 'down');
	if (filter !== 'all') query.set('show', filter);
	return `?${query.toString()}`;
}

function isDone({ type }: GradeCell): boolean {
	return type === 'handedIn' || type === 'completed';
}

/** How far somebody is with all quizzes together. */
function stateOf({ learner, cells }: Row): 'notJoined' | 'notBegun' | 'begun' | 'done' {
	if (learner === null) return 'notJoined';
	if (cells.every(({ type }) => type === 'notBegun')) return 'notBegun';
	return cells.every(isDone) ? 'done' : 'begun';
}

function isOf(filter: GradeFilter, row: Row): boolean {
	switch (filter) {
		case 'all':
			return true;
		case 'late':
			return row.cells.some((cell) => 'late' in cell && cell.late);
		case 'passed':
		case 'notPassed':
			return row.total?.passed === filter;
		case 'done':
		case 'begun':
		case 'notBegun':
		case 'notJoined':
			return stateOf(row) === filter;
	}
}

/** Who has done least stands first: that is whom an educator looks for. */
function done(cell: GradeCell | undefined): number {
	switch (cell?.type) {
		case undefined:
		case 'notJoined':
			return -4;
		case 'notBegun':
			return -3;
		case 'begun':
			return -2;
		case 'completed':
			return cell.late ? -1 : 0;
		case 'handedIn':
			return cell.fraction;
	}
}

const states = ['notJoined', 'notBegun', 'begun', 'done'];

function progress(row: Row): number {
	return states.indexOf(stateOf(row)) * 1000 + row.cells.filter(isDone).length;
}

/** What the rows are sorted by, as a number; `null`: it is no column of numbers. */
function numberOf(sort: string, { quizzes }: Pick<Gradebook, 'quizzes'>) {
	const at = quizzes.findIndex(({ id }) => `quiz-${id}` === sort);
	if (at >= 0) return (row: Row): number => done(row.cells[at]);
	switch (sort) {
		case 'state':
			return progress;
		case 'points':
			return ({ total }: Row): number => total?.points ?? -1;
		case 'percent':
		case 'passed':
			return ({ total }: Row): number => total?.fraction ?? -1;
		default:
			return null;
	}
}

type Columns = Pick<Gradebook, 'quizzes' | 'naming'>;

/** The column that names stand by where nothing is asked. */
export function usualColumn(naming: Gradebook['naming']): 'first' | 'last' {
	return usualOrder(naming) === 'family' ? 'last' : 'first';
}

function compareBy(sort: string, book: Columns) {
	const isNamed = sort === 'first' || sort === 'last';
	const column = isNamed ? sort : usualColumn(book.naming);
	const order = byName(column === 'last' ? 'family' : 'given');
	const byLabel = (one: Row, other: Row): number => order(one.label, other.label);
	if (sort === 'class')
		return (one: Row, other: Row): number =>
			(one.className ?? '').localeCompare(other.className ?? '') || byLabel(one, other);
	const number = numberOf(sort, book);
	if (number)
		return (one: Row, other: Row): number => number(one) - number(other) || byLabel(one, other);
	return byLabel;
}

/** The rows of a view, in its order; a column that there is none of sorts by names. */
export function viewedRows<R extends Row>(
	book: Columns & { readonly rows: readonly R[] },
	{ sort, down, filter }: GradeView
): readonly R[] {
	const compare = compareBy(sort, book);
	return book.rows
		.filter((row) => isOf(filter, row))
		.toSorted((one, other) => (down ? compare(other, one) : compare(one, other)));
}

/** Of each column the query that sorts by it; of the one that is sorted by, that turns it round. */
export function sortQueries(
	{ quizzes }: Pick<Gradebook, 'quizzes'>,
	view: GradeView,
	usual = 'first'
): Readonly<Record<string, string>> {
	const columns = [
		...['first', 'last', 'class', 'state', 'points', 'percent', 'passed'],
		...quizzes.map(({ id }) => `quiz-${id}`)
	];
	return Object.fromEntries(
		columns.map((sort) => {
			const down = view.sort === sort && !view.down;
			return [sort, viewQuery({ ...view, sort, down }, usual)];
		})
	);
}

/** How many stand in each view, where any does. */
export function filterCounts({
	rows
}: Pick<Gradebook, 'rows'>): readonly { readonly filter: GradeFilter; readonly count: number }[] {
	return gradeFilters
		.map((filter) => ({ filter, count: rows.filter((row) => isOf(filter, row)).length }))
		.filter(({ filter, count }) => filter === 'all' || count > 0);
}
