import type { GradeCell, Gradebook, GradeRow } from './gradebook.ts';

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
