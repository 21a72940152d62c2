import { SMALLEST_BATCH } from './coarsen.ts';
import { SMALLEST_GROUP } from './statistic.ts';

/** Which snapshot a page shows: the first `over` people who handed in. */
export type Look =
	| { readonly type: 'few'; readonly n: number }
	| { readonly type: 'keep'; readonly over: number }
	| { readonly type: 'refresh'; readonly over: number };

/** The threshold in force: configuration may raise it, never lower it. */
export function smallestGroup(configured = SMALLEST_GROUP): number {
	return Math.max(SMALLEST_GROUP, Number.isFinite(configured) ? Math.ceil(configured) : 0);
}

/**
 * Whether a report may be made anew when `n` people have handed in and the last look was over
 * `previous` (null: there was none). The first look needs the smallest group, each later one at least
 * 5 people more. While people still hand in, a look is over the largest multiple of 5, so that looks at
 * different hours end at the same places; once the assignment is closed (`closed`) it is over everybody.
 */
export function mayRefresh(
	previous: number | null,
	n: number,
	{ smallest, closed = false }: { readonly smallest?: number; readonly closed?: boolean } = {}
): Look {
	const over = closed ? n : n - (n % SMALLEST_BATCH);
	if (previous === null) {
		return over < smallestGroup(smallest) ? { type: 'few', n } : { type: 'refresh', over };
	}
	return over - previous < SMALLEST_BATCH
		? { type: 'keep', over: previous }
		: { type: 'refresh', over };
}

/**
 * Looks that keep the rules, of those that were asked for: ascending, none beyond `people`, the first at
 * the smallest group or above, the others 5 people apart or more.
 */
export function usableLooks(
	asked: readonly number[],
	people: number,
	smallest: number
): readonly number[] {
	const usable: number[] = [];
	for (const look of asked.toSorted((a, b) => a - b)) {
		const last = usable.at(-1);
		const from = last === undefined ? smallest : last + SMALLEST_BATCH;
		if (Number.isInteger(look) && look >= from && look <= people) usable.push(look);
	}
	return usable;
}
