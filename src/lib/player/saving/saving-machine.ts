/**
 * The saving machine: gets the newest record to where it is kept, whatever the world does meanwhile.
 * It holds an outbox of one: a record is the whole attempt, so the newest one holds all before it.
 */
import { assign, fromPromise } from 'xstate';
import { setup } from '../../attempt/set-up.ts';
import type { AttemptRecord } from '../../attempt/events.ts';
import type { KeepOutcome } from './shelf.ts';

export type SavingEvent =
	| { readonly type: 'changed'; readonly record: AttemptRecord }
	| { readonly type: 'online' }
	| { readonly type: 'offline' }
	/** Another tab goes on with this quiz: what is kept is no longer ours to write. */
	| { readonly type: 'takenOver' }
	| { readonly type: 'takeBack' }
	/** The learner deleted the answers: what waits here is dropped, too. */
	| { readonly type: 'discard' }
	| { readonly type: 'retryNow' };

export interface SavingContext {
	/** The newest record, kept or not; null before the first and after a discard. */
	readonly newest: AttemptRecord | null;
	/** The record that was sent last. */
	readonly sent: AttemptRecord | null;
	/** The record that is known to be kept. */
	readonly kept: AttemptRecord | null;
	/** Failures since the last success. */
	readonly failures: number;
	/** Why it was refused last. */
	readonly reason: 'full' | 'blocked' | null;
}

/** Resolves when it is kept or refused; rejects when it is worth another try. */
const send = fromPromise<KeepOutcome, AttemptRecord | null>(() =>
	Promise.reject(new Error('Nothing to send with was provided.'))
);

/** The first wait and the longest, in milliseconds; each is twice the one before. */
const firstWait = 1000;
const longestWait = 60_000;

/** Read by the compiler only. */
const types: { context?: SavingContext; events?: SavingEvent } = {};

const base = setup({
	types,
	actors: { send },
	delays: {
		backoff: ({ context }) => Math.min(firstWait * 2 ** (context.failures - 1), longestWait)
	},
	guards: {
		isUnkept: ({ context }) => context.newest !== null && context.newest !== context.kept,
		isKept: (_, { outcome }: { outcome: KeepOutcome }) => outcome.type === 'kept'
	},
	actions: {
		keepNewest: assign((_, { record }: { record: AttemptRecord }) => ({ newest: record })),
		markSent: assign(({ context }) => ({ sent: context.newest })),
		markKept: assign(({ context }) => ({ kept: context.sent, failures: 0, reason: null })),
		markRefused: assign((_, { outcome }: { outcome: KeepOutcome }) => ({
			reason: outcome.type === 'refused' ? outcome.reason : null
		})),
		// The other tab may have written over it.
		doubtKept: assign({ kept: null }),
		countFailure: assign(({ context }) => ({ failures: context.failures + 1 })),
		forget: assign({ newest: null, sent: null, kept: null, failures: 0, reason: null })
	}
});

const idle = base.createStateConfig({
	always: { guard: 'isUnkept', target: 'sending' },
	on: { offline: 'offline' }
});

const sending = base.createStateConfig({
	entry: 'markSent',
	invoke: {
		src: 'send',
		input: ({ context }) => context.newest,
		onDone: [
			{
				guard: { type: 'isKept', params: ({ event }) => ({ outcome: event.output }) },
				actions: 'markKept',
				target: 'idle'
			},
			{
				actions: { type: 'markRefused', params: ({ event }) => ({ outcome: event.output }) },
				target: 'refused'
			}
		],
		onError: { actions: 'countFailure', target: 'waiting' }
	},
	on: { offline: 'offline' }
});

const waiting = base.createStateConfig({
	after: { backoff: 'sending' },
	on: { retryNow: 'sending', online: 'sending', offline: 'offline' }
});

const offline = base.createStateConfig({
	on: { online: 'idle', retryNow: 'idle', discard: { actions: 'forget' } }
});

const refused = base.createStateConfig({
	on: {
		retryNow: 'sending',
		// Room may have been made since: each new answer is a new try.
		changed: {
			actions: { type: 'keepNewest', params: ({ event }) => ({ record: event.record }) },
			target: 'sending'
		}
	}
});

const elsewhere = base.createStateConfig({
	on: { takeBack: { actions: 'doubtKept', target: 'idle' }, discard: { actions: 'forget' } }
});

export const savingMachine = base.createMachine({
	id: 'saving',
	initial: 'idle',
	context: { newest: null, sent: null, kept: null, failures: 0, reason: null },
	on: {
		changed: {
			actions: { type: 'keepNewest', params: ({ event }) => ({ record: event.record }) }
		},
		takenOver: '.elsewhere',
		discard: { actions: 'forget', target: '.idle' }
	},
	states: { idle, sending, waiting, offline, refused, elsewhere }
});
