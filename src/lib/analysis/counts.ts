import { lowest } from './coarsen.ts';
import type { Range } from './item-statistics.ts';
import type { Cell } from './parts.ts';
import type { Column, Loose } from './sheet.ts';

/** A number of people as a page may show it; shares are of those who answered, 0 to 1. */
export type ShownCount =
	| { readonly type: 'count'; readonly count: number; readonly share: number }
	| { readonly type: 'between'; readonly least: number; readonly most: number }
	/** Fewer than this share, perhaps nobody. */
	| { readonly type: 'under'; readonly share: number }
	/** More than this share, perhaps everybody. */
	| { readonly type: 'over'; readonly share: number }
	| { readonly type: 'hidden' };

/** How a page's counts are made of what was counted: as they are, or by the small-group rules. */
export type Show = (counted: Counted) => ShownCount;

/** What figures are made by: how counts are shown, and of how many people at least a figure is made. */
export interface Rule {
	readonly show: Show;
	readonly least: number;
}

/** For whoever may read each answer: every count as it is. */
export function plainCount({ least, n }: Counted): ShownCount {
	return { type: 'count', count: least, share: n === 0 ? 0 : least / n };
}

/**
 * By the small-group rules: none is never told from a few, nor all from nearly all. The bounds are 5 % and
 * 95 %, in classes below 40 that of two people, since one person is more than 5 % there.
 */
export function cappedCount({ least, most, n }: Counted): ShownCount {
	const limit = lowest(n);
	if (n === 0 || (least === 0 && most === n)) return { type: 'hidden' };
	if (least === 0 || most <= limit) {
		return { type: 'under', share: (Math.max(most, limit) + 1) / n };
	}
	if (most === n || least >= n - limit) {
		return { type: 'over', share: 1 - (Math.max(n - least, limit) + 1) / n };
	}
	if (least === most) return { type: 'count', count: least, share: least / n };
	return { type: 'between', least, most };
}

/** From how many to how many people, of `n` who answered, a shown count stands for; `null`: that is hidden. */
export function boundsOf(shown: ShownCount, n: number): Range | null {
	// Shares were made of whole people: what is off is the rounding of floating point.
	switch (shown.type) {
		case 'count':
			return { least: shown.count, most: shown.count };
		case 'between':
			return { least: shown.least, most: shown.most };
		case 'under':
			return { least: 0, most: Math.round(shown.share * n) - 1 };
		case 'over':
			return { least: Math.round(shown.share * n) + 1, most: n };
		case 'hidden':
			return null;
	}
}

/** The fewest people that a shown count stands for: what a list is sorted by. */
export function fewest(shown: ShownCount, n: number): number {
	switch (shown.type) {
		case 'count':
			return shown.count;
		case 'between':
			return shown.least;
		case 'over':
			return shown.share * n;
		case 'under':
		case 'hidden':
			return 0;
	}
}

/** People, each once, of how many who answered. */
interface Counted extends Range {
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
