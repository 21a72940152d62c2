import type { Range } from './distractor-efficiency.ts';
import type { Cell } from './parts.ts';
import type { Column, Loose } from './sheet.ts';

/** People, each once, of how many who answered. */
export interface Counted extends Range {
	readonly n: number;
}

type Wanted = (cell: Cell) => boolean;

function isWanted({ part }: Column, wanted: Wanted, place: number | null | undefined): boolean {
	const cell = typeof place === 'number' ? part.cells[place] : undefined;
	return cell !== undefined && wanted(cell);
}

/** How many may be counted wrongly because a coarse column does not say where they are. */
function slack(column: Column, loose: Loose, wanted: Wanted): { less: number; more: number } {
	const counted = isWanted(column, wanted, loose.rep);
	const astray = loose.others.filter((other) => isWanted(column, wanted, other) !== counted);
	const most = Math.min(loose.total, astray.length * loose.each);
	return counted ? { less: most, more: 0 } : { less: 0, more: most };
}

/**
 * People with a wanted cell in any of the columns, of those who answered any. Exact where the columns
 * are; else between how many and how many, made of what the coarse columns say and of nothing else.
 */
export function countCells(columns: readonly Column[], wanted: Wanted): Counted {
	const rows = columns[0]?.cells.length ?? 0;
	const people = Array.from({ length: rows }, (_, row) => row);
	const n = people.filter((row) => columns.some(({ cells }) => typeof cells[row] === 'number'));
	const hit = n.filter((row) =>
		columns.some((column) => isWanted(column, wanted, column.cells[row]))
	);
	const slacks = columns.flatMap((column) =>
		column.loose.map((loose) => slack(column, loose, wanted))
	);
	const less = slacks.reduce((sum, each) => sum + each.less, 0);
	const more = slacks.reduce((sum, each) => sum + each.more, 0);
	return {
		n: n.length,
		least: Math.max(0, hit.length - less),
		most: Math.min(n.length, hit.length + more)
	};
}
