/** Which of a learner's attempts at a quiz counts, and whether it passes. */
import type { Counts } from './settings/settings.ts';

interface FinishedAttempt {
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

export type Passed = 'passed' | 'notPassed' | 'noPassMark';

/**
 * Whether a fraction (0 to 1) reaches a pass mark in percent. Sums of thirds must not fail a pass mark by
 * the last bit of a floating number, so a millionth of a percent is forgiven.
 */
export function passes(fraction: number, passMark: number | null): Passed {
	if (passMark === null) return 'noPassMark';
	return fraction * 100 >= passMark - 1e-6 ? 'passed' : 'notPassed';
}
