import { smallestGroup } from './smallest-group.ts';
import { SMALLEST_BATCH } from './coarsen.ts';

/** People of one quiz, by what earlier looks have made of them. */
export interface PeopleSoFar {
	/** Whether there is a look that can go on being shown. */
	readonly shown: boolean;
	/** How many stand in groups of earlier looks of which nobody has been erased. */
	readonly whole: number;
	/** How many stand in no group yet. */
	readonly fresh: number;
}

/** What a report shows now. */
export type NextLook =
	| { readonly type: 'few' }
	/** What was shown last. */
	| { readonly type: 'keep' }
	/** A new look: over all whole groups and the first `joining` of the fresh people, as a group of their own. */
	| { readonly type: 'look'; readonly joining: number };

/**
 * Whether a report is made anew. People join it in groups: the smallest group or more at once, a multiple of
 * 5 while people still hand in, so that looks at different hours end at the same places, and everybody once the
 * assignment is closed (`closed`). A report is made of whole groups only, so the difference between two
 * reports is never less than a group.
 */
export function nextLook(
	{ shown, whole, fresh }: PeopleSoFar,
	{ smallest, closed = false }: { readonly smallest?: number; readonly closed?: boolean } = {}
): NextLook {
	const least = smallestGroup(smallest);
	const ready = closed ? fresh : fresh - (fresh % SMALLEST_BATCH);
	if (ready >= least) return { type: 'look', joining: ready };
	if (shown) return { type: 'keep' };
	return whole >= least ? { type: 'look', joining: 0 } : { type: 'few' };
}

/**
 * Where groups end, of the ends that were asked for: ascending, none beyond `people`, 5 people apart or
 * more. None where the last is below the smallest group: then nothing is shown.
 */
export function usableLooks(
	asked: readonly number[],
	people: number,
	smallest: number
): readonly number[] {
	const usable: number[] = [];
	for (const look of asked.toSorted((a, b) => a - b)) {
		const from = (usable.at(-1) ?? 0) + SMALLEST_BATCH;
		if (Number.isInteger(look) && look >= from && look <= people) usable.push(look);
	}
	return (usable.at(-1) ?? 0) < smallest ? [] : usable;
}
