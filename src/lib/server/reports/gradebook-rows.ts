import type { Cell } from '../../assignment/write-csv.ts';
import type { GradeCell, Gradebook } from './gradebook.ts';

const states = {
	notBegun: 'not begun',
	begun: 'begun',
	completed: 'finished',
	handedIn: 'handed in'
} as const;

function cells(cell: GradeCell): readonly Cell[] {
	const dated = cell.type === 'completed' || cell.type === 'handedIn';
	return [states[cell.type], dated ? cell.at : null, dated ? cell.late : null];
}

/**
 * The gradebook as rows of a table, heads first: who has finished, and nothing of how. No grades by name leave
 * (content brief R10), and beside a pseudonym there are none.
 */
export function gradebookRows(book: Gradebook): readonly (readonly Cell[])[] {
	const columns = ['state', 'at', 'late'];
	const heads = book.quizzes.flatMap(({ title }) => columns.map((column) => `${title}: ${column}`));
	return [
		['Learner', ...heads],
		...book.rows.map((row) => [row.label, ...row.cells.flatMap(cells)])
	];
}
