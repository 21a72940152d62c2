/**
 * The saving machine: whether the attempt on screen is kept in this browser, and what stands in the way. Writing to
 * storage is one synchronous call, so no state waits for it: who writes sends what came of it.
 */
import { assign } from '#machines';
import { setup } from '../../attempt/set-up.ts';
import type { AttemptRecord } from '../../attempt/events.ts';
import type { KeepOutcome } from './attempt-storage.ts';

/** What was kept here, or was handed over by another tab, beside what is on screen. */
export type Found =
	/** Nothing that anybody would miss, or no more than what is on screen. */
	| { readonly type: 'nothing' }
	/** What is on screen was kept here, and has been deleted since. */
	| { readonly type: 'deleted' }
	/** It goes on from there. */
	| { readonly type: 'record'; readonly record: AttemptRecord }
	/** The same, but of an earlier edition of the quiz. */
	| { readonly type: 'outdated'; readonly record: AttemptRecord }
	/** Both have answers: the learner says which one goes on. */
	| { readonly type: 'two'; readonly record: AttemptRecord };

export type SavingEvent =
	/** The page's script runs, and this browser keeps nothing of ours. */
	| { readonly type: 'start' }
	/** The page's script runs; something is kept, perhaps of this quiz. */
	| { readonly type: 'startAgain' }
	| Found
	/** What is needed to go on could not be fetched. */
	| { readonly type: 'unfetched' }
	/** What came of writing. */
	| KeepOutcome
	/** Another tab goes on with this quiz: what is kept is no longer ours to write. */
	| { readonly type: 'lost' }
	/** What the learner wants to be done. */
	| { readonly type: 'again' | 'earlier' | 'this' | 'here' };

export interface SavingContext {
	/** What the attempt may go on from. */
	readonly earlier: AttemptRecord | null;
}

/** Read by the compiler only. */
const types: { context?: SavingContext; events?: SavingEvent } = {};

const base = setup({
	types,
	guards: { isOutdated: () => false },
	actions: {
		note: assign((_, { record }: { readonly record: AttemptRecord }) => ({ earlier: record })),
		/** Reads what was kept; sends what was found, or `unfetched`. */
		read: () => undefined,
		/** Brings the earlier attempt to today's edition; sends `record` or `unfetched`. */
		renew: () => undefined,
		/** Asks the other tab for its record; sends what was found. */
		takeOver: () => undefined,
		/** Shows a new attempt instead of the one on screen, of which nothing must be written. */
		beginAnew: () => undefined,
		/** Shows the earlier attempt instead of the one on screen. */
		resume: () => undefined,
		/** Writes what is on screen; sends what came of it. */
		write: () => undefined,
		/** The same, if anything was done that would be missed. */
		writeIfBegun: () => undefined
	}
});

const note = {
	type: 'note',
	params: ({ event }: { readonly event: { readonly record: AttemptRecord } }) => ({
		record: event.record
	})
} as const;

const goOn = { actions: [note, 'resume', 'writeIfBegun'], target: 'kept' } as const;

const found = {
	nothing: { actions: 'writeIfBegun', target: 'kept' },
	deleted: { actions: 'beginAnew', target: 'kept' },
	record: goOn,
	outdated: { actions: note, target: 'renewing' },
	two: { actions: note, target: 'choosing' }
} as const;

/** From here on everything is written as it changes. */
const written = base.createStateConfig({
	on: { kept: 'kept', refused: 'refused', overtaken: 'reading' }
});

export const savingMachine = base.createMachine({
	id: 'saving',
	initial: 'page',
	context: { earlier: null },
	on: { lost: '.elsewhere' },
	states: {
		page: {
			on: { start: { actions: 'writeIfBegun', target: 'kept' }, startAgain: 'reading' }
		},
		// Until it is known what was kept, nothing is written over it.
		reading: { entry: 'read', on: { ...found, unfetched: 'unfetched' } },
		unfetched: { on: { again: 'reading' } },
		choosing: {
			on: {
				earlier: [
					{ guard: 'isOutdated', target: 'renewing' },
					{ actions: ['resume', 'writeIfBegun'], target: 'kept' }
				],
				this: { actions: 'write', target: 'kept' }
			}
		},
		renewing: { entry: 'renew', on: { record: goOn, unfetched: 'choosing' } },
		kept: written,
		refused: written,
		elsewhere: { on: { here: 'takingOver' } },
		takingOver: { entry: 'takeOver', on: { ...found, unfetched: 'elsewhere' } }
	}
});
