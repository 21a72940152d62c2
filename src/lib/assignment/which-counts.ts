import type { Counts } from './settings.ts';

export interface FinishedAttempt {
	/** From 1, in the order in which they were begun. */
	readonly number: number;
	/** 0 to 1. */
	readonly fraction: number;
}

/**
 * The attempt that counts, of a learner's finished ones at one quiz in any order; of equally good ones
 * the earlier. `null`: none is finished.
 */
export function whichCounts<A extends FinishedAttempt>(
	attempts: readonly A[],
	counts: Counts
): A | null {
	const inOrder = attempts.toSorted((one, other) => one.number - other.number);
	switch (counts) {
		case 'first':
			return inOrder[0] ?? null;
		case 'last':
			return inOrder.at(-1) ?? null;
		case 'best':
			return inOrder.toSorted((one, other) => other.fraction - one.fraction)[0] ?? null;
	}
}
