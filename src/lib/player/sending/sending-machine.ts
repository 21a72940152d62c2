/**
 * The sending machine: gets one act to the server, whatever the line does meanwhile. Its outbox holds one
 * parcel, because what comes next is asked by what the server answers. A parcel names the position of the
 * log that it expects, so to send it twice is to send it once.
 */
import { assign, fromPromise, setup } from 'xstate';
import type { ActAnswer } from '../../taking/attempt-view.ts';
import type { Parcel } from './outbox.ts';

export type SendingEvent =
	| { readonly type: 'give'; readonly parcel: Parcel }
	| { readonly type: 'online' }
	| { readonly type: 'offline' }
	| { readonly type: 'retryNow' };

export interface SendingContext {
	/** What is not acknowledged yet. */
	readonly parcel: Parcel | null;
	/** What the server said last. */
	readonly answer: ActAnswer | null;
	/** Failures since the last answer. */
	readonly failures: number;
}

/** Resolves with what the server says; rejects when it is worth another try. */
const post = fromPromise<ActAnswer, Parcel | null>(() =>
	Promise.reject(new Error('Nothing to send with was provided.'))
);

/** The first wait and the longest, in milliseconds; each is twice the one before. */
const firstWait = 1000;
// Short enough that nobody waits long for a database that is back; a class that asks this often is no load.
const longestWait = 10_000;

/** Read by the compiler only. */
const types: { context?: SendingContext; events?: SendingEvent } = {};

const base = setup({
	types,
	actors: { post },
	delays: {
		backoff: ({ context }) => Math.min(firstWait * 2 ** (context.failures - 1), longestWait)
	},
	guards: {
		hasParcel: ({ context }) => context.parcel !== null,
		// Who is signed in again can send it then.
		isNobody: (_, { answer }: { answer: ActAnswer }) => answer.type === 'nobody'
	},
	actions: {
		keepParcel: assign((_, { parcel }: { parcel: Parcel }) => ({ parcel, answer: null })),
		keepAnswer: assign((_, { answer }: { answer: ActAnswer }) => ({
			...{ answer, parcel: null, failures: 0 }
		})),
		countFailure: assign(({ context }) => ({ failures: context.failures + 1 }))
	}
});

/** A newer parcel takes the place of one that waits: the learner has thought again. */
const replacing = base.createStateConfig({
	on: {
		give: {
			actions: { type: 'keepParcel', params: ({ event }) => ({ parcel: event.parcel }) },
			target: '#sending-acts.sending'
		}
	}
}).on;

const idle = base.createStateConfig({ on: { ...replacing, offline: 'offline' } });

/** What is given while one is on its way is not taken: the page does not let it come to that. */
const sending = base.createStateConfig({
	invoke: {
		src: 'post',
		input: ({ context }) => context.parcel,
		onDone: [
			{
				guard: { type: 'isNobody', params: ({ event }) => ({ answer: event.output }) },
				target: 'refused'
			},
			{
				actions: { type: 'keepAnswer', params: ({ event }) => ({ answer: event.output }) },
				target: 'idle'
			}
		],
		onError: { actions: 'countFailure', target: 'waiting' }
	},
	on: { offline: 'offline' }
});

const waiting = base.createStateConfig({
	after: { backoff: 'sending' },
	on: { ...replacing, retryNow: 'sending', online: 'sending', offline: 'offline' }
});

const offline = base.createStateConfig({
	on: {
		give: { actions: { type: 'keepParcel', params: ({ event }) => ({ parcel: event.parcel }) } },
		online: [{ guard: 'hasParcel', target: 'sending' }, { target: 'idle' }],
		// The browser may be wrong about its line.
		retryNow: { guard: 'hasParcel', target: 'sending' }
	}
});

const refused = base.createStateConfig({ on: { ...replacing, retryNow: 'sending' } });

export const sendingMachine = base.createMachine({
	id: 'sending-acts',
	initial: 'idle',
	context: { parcel: null, answer: null, failures: 0 },
	states: { idle, sending, waiting, offline, refused }
});
