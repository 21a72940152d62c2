import type { AssignmentSnapshot } from './machine.ts';
import { stateOf, type AssignmentState } from './replay.ts';
import type { Settings, Counts } from './settings.ts';

/** What of an assignment decides what a learner may do. */
export interface AssignmentStanding {
	readonly state: AssignmentState;
	readonly settings: Settings;
	/** Since when it is closed, by time or by hand; `null`: it is not. */
	readonly closedAt: string | null;
	/** Whether feedback that waited for the educator is out; archiving takes it back from nobody. */
	readonly released: boolean;
}

export function standingOf(snapshot: AssignmentSnapshot): AssignmentStanding {
	const { settings, closedAt, archivedFrom } = snapshot.context;
	const state = stateOf(snapshot);
	const released = state === 'released' || archivedFrom === 'released';
	return { state, settings, closedAt, released };
}

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

/** Whether a learner may see feedback and marks of an attempt: each as it comes, or only when it is over. */
export function showsFeedback(
	{ settings: { behaviour }, released }: Pick<AssignmentStanding, 'settings' | 'released'>,
	{ finished }: { readonly finished: boolean }
): boolean {
	switch (behaviour.type) {
		case 'practice':
		case 'immediate':
			return true;
		case 'deferred':
			return finished && (behaviour.release === 'onFinish' || released);
	}
}
