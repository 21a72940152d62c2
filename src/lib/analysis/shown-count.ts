import { lowest } from './coarsen.ts';
import type { Counted } from './count-cells.ts';

/** A number of people as a page may show it; shares are of those who answered, 0 to 1. */
export type ShownCount =
	| { readonly type: 'count'; readonly count: number; readonly share: number }
	| { readonly type: 'between'; readonly least: number; readonly most: number }
	/** Fewer than this share, perhaps nobody: "<5 %". */
	| { readonly type: 'under'; readonly share: number }
	/** More than this share, perhaps everybody: ">95 %". */
	| { readonly type: 'over'; readonly share: number }
	| { readonly type: 'hidden' };

/** How a page's counts are made of what was counted: as they are, or by the small-group rules. */
export type Show = (counted: Counted) => ShownCount;

/** For the author's own preview: every count as it is. */
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
