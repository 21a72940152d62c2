import type { Misconception } from '../content/module.ts';
import { countCells } from './count-cells.ts';
import type { MisconceptionFigures } from './figures.ts';
import { misconceptionRate } from './misconception-rate.ts';
import type { Column, Item } from './sheet.ts';
import { fewest, type Show } from './shown-count.ts';
import { notAvailable } from './statistic.ts';

/** Columns of which a cell shows the misconception. */
function columnsThatShow(items: readonly Item[], id: string): readonly Column[] {
	return items.flatMap(({ columns }) =>
		columns.filter(({ part }) => part.cells.some((cell) => cell.misconception === id))
	);
}

/** Each misconception that these items can show: how many showed it, the most frequent share first. */
export function misconceptionFigures(
	misconceptions: readonly Misconception[],
	items: readonly Item[],
	show: Show
): readonly MisconceptionFigures[] {
	const found = misconceptions.flatMap(({ id, text }) => {
		const columns = columnsThatShow(items, id);
		if (columns.length === 0) return [];
		const counted = countCells(columns, ({ misconception }) => misconception === id);
		const showed = show(counted);
		const rate =
			showed.type === 'count' ? misconceptionRate(showed.count, counted.n) : notAvailable('coarse');
		return [{ id, text, n: counted.n, showed, rate }];
	});
	const share = ({ showed, n }: MisconceptionFigures): number => fewest(showed, n) / (n || 1);
	return found.toSorted((a, b) => share(b) - share(a));
}
