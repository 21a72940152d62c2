import { isRanked } from '../questions/kinds.ts';
import { inPairs } from '../questions/order/in-pairs.ts';
import { partsOf, scoreOfCells } from './parts.ts';
import type { Column, Item } from './sheet.ts';

function rightPlace({ part }: Column): number {
	return part.cells.findIndex(({ right }) => right);
}

/** Of two steps, whether the second was put before the first; `null` of who did not answer. */
function turned(first: Column | undefined, second: Column | undefined): Column['cells'] {
	return (first?.cells ?? []).map((place, row) => {
		const other = second?.cells[row] ?? null;
		return place === null || other === null ? null : Number(other < place);
	});
}

/**
 * Steps that were put in order, as answers that tell nothing of each other: each place is taken once, so a count of
 * places that is hidden follows from the others. Anything else as it is.
 */
export function itemInPairs(item: Item): Item {
	if (!isRanked(item.question.kind)) return item;
	const question = inPairs(item.question);
	const steps = item.columns.toSorted((one, other) => rightPlace(one) - rightPlace(other));
	const columns = partsOf(question).map((part, at): Column => {
		const [first, second] = steps.slice(at);
		return { part, cells: turned(first, second), loose: [] };
	});
	const scores = item.scores.map((score, row) => {
		const cells = columns.flatMap(({ part, cells }) => part.cells[cells[row] ?? -1] ?? []);
		return score === null ? null : scoreOfCells(question, cells);
	});
	return { ...item, question, columns, scores };
}
