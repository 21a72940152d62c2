import type { Cell } from '../../assignment/write-csv.ts';
import type { GradeCell, Gradebook } from './gradebook.ts';

const states = {
	notBegun: 'not begun',
	begun: 'begun',
	completed: 'finished',
	handedIn: 'handed in'
} as const;

function cells(cell: GradeCell, counts: boolean): readonly Cell[] {
	const dated = cell.type === 'completed' || cell.type === 'handedIn';
	const head = [states[cell.type], dated ? cell.at : null, dated ? cell.late : null];
	if (!counts) return head;
	return cell.type === 'handedIn'
		? [...head, cell.inLine, cell.of, cell.attempts]
		: [...head, null, null, null];
}

/**
 * The gradebook as rows of a table, heads first. Beside names there stands who has finished and nothing of
 * how: no grades by name leave (content brief R10). Beside pseudonyms there are counts.
 */
export function gradebookRows(book: Gradebook): readonly (readonly Cell[])[] {
	const counts = book.level === 'pseudonym';
	const columns = ['state', 'at', 'late', ...(counts ? ['in line', 'of', 'attempts'] : [])];
	const heads = book.quizzes.flatMap(({ title }) => columns.map((column) => `${title}: ${column}`));
	return [
		['Learner', ...heads],
		...book.rows.map((row) => [row.label, ...row.cells.flatMap((cell) => cells(cell, counts))])
	];
}
