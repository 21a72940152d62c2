/**
 * The assignment machine: what may happen to an assignment, and when. Pure: nothing invoked, no delay, no
 * clock. Time comes in with each event. What one learner may do with it is said by `may`.
 */
import { assign, setup, type SnapshotFrom } from 'xstate';
import { closesAt } from './times/dates.ts';
import {
	freshContext,
	presentEdition,
	type Adoption,
	type ArchivedFrom,
	type AssignmentContext
} from './context.ts';
import type { AssignmentEvent, AssignmentInput } from './events.ts';
import { isBefore, isOver } from './times/instants.ts';
import { refusedChanges } from './settings/settings.ts';
import type { Settings } from './settings/settings.ts';

/** Read by the compiler only. */
const types: {
	context?: AssignmentContext;
	events?: AssignmentEvent;
	input?: AssignmentInput;
} = {};

const base = setup({
	types,
	guards: {
		isOver: ({ context, event }) => isOver(closesAt(context.settings), event.at),
		hasTimeLeft: ({ context, event }) => !isOver(closesAt(context.settings), event.at),
		isTime: ({ context: { settings }, event }) =>
			settings.opens === null || !isBefore(event.at, settings.opens),
		isFirst: ({ context }) => !context.begun,
		isAllowed: ({ context, event }, { settings }: { settings: Settings }) =>
			!context.begun || refusedChanges(context.settings, settings, event.at).length === 0,
		isAnother: ({ context }, { edition }: { edition: string }) =>
			edition !== presentEdition(context),
		awaitsRelease: ({ context: { settings } }) =>
			settings.behaviour.type === 'deferred' && settings.behaviour.release === 'byEducator',
		wasDraft: ({ context }) => context.archivedFrom === 'draft',
		wasReleased: ({ context }) => context.archivedFrom === 'released'
	},
	actions: {
		keepBegun: assign({ begun: true }),
		keepSettings: assign((_, { settings }: { settings: Settings }) => ({ settings })),
		keepEdition: assign(({ context }, { edition, at, for: whom }: Adoption) => ({
			adoptions: [...context.adoptions, { edition, at, for: whom }]
		})),
		// It was over when its time was, not when somebody looked.
		keepOver: assign(({ context }) => ({ closedAt: closesAt(context.settings) })),
		keepClosed: assign(({ event }) => ({ closedAt: event.at })),
		forgetClosed: assign({ closedAt: null }),
		keepPlace: assign((_, { from }: { from: ArchivedFrom }) => ({ archivedFrom: from })),
		forgetPlace: assign({ archivedFrom: null })
	}
});

const beginning = base.createStateConfig({
	on: { begun: { guard: 'isFirst', actions: 'keepBegun' } }
}).on;

const adopting = base.createStateConfig({
	on: {
		adopt: {
			guard: { type: 'isAnother', params: ({ event }) => ({ edition: event.edition }) },
			actions: { type: 'keepEdition', params: ({ event }) => event }
		}
	}
}).on;

/** Changing where time then says anew what it is. */
const changing = base.createStateConfig({
	on: {
		change: {
			guard: { type: 'isAllowed', params: ({ event }) => ({ settings: event.settings }) },
			actions: { type: 'keepSettings', params: ({ event }) => ({ settings: event.settings }) },
			target: '#assignment.arriving'
		}
	}
}).on;

/** Changing that moves nothing: what an educator closed stays closed until it is reopened. */
const adjusting = base.createStateConfig({
	on: {
		change: {
			guard: { type: 'isAllowed', params: ({ event }) => ({ settings: event.settings }) },
			actions: { type: 'keepSettings', params: ({ event }) => ({ settings: event.settings }) }
		}
	}
}).on;

const draft = base.createStateConfig({
	on: {
		...adjusting,
		...adopting,
		publish: { guard: 'hasTimeLeft', target: 'arriving' },
		archive: {
			actions: { type: 'keepPlace', params: { from: 'draft' } },
			target: 'archived'
		}
	}
});

/** No event finds it here: the time of the event says at once what it is. */
const arriving = base.createStateConfig({
	always: [
		{ guard: 'isOver', actions: 'keepOver', target: 'closed' },
		{ guard: 'isTime', target: 'open' },
		{ target: 'scheduled' }
	]
});

const scheduled = base.createStateConfig({
	on: {
		...beginning,
		...adopting,
		...changing,
		time: { guard: 'isTime', target: 'arriving' },
		close: { actions: 'keepClosed', target: 'closed' }
	}
});

const open = base.createStateConfig({
	on: {
		...beginning,
		...adopting,
		...changing,
		time: { guard: 'isOver', target: 'arriving' },
		close: { actions: 'keepClosed', target: 'closed' }
	}
});

/** Still open to whom an exception gives more time. */
const closed = base.createStateConfig({
	on: {
		...beginning,
		...adopting,
		...adjusting,
		reopen: { guard: 'hasTimeLeft', actions: 'forgetClosed', target: 'arriving' },
		release: { guard: 'awaitsRelease', target: 'released' },
		archive: {
			actions: { type: 'keepPlace', params: { from: 'closed' } },
			target: 'archived'
		}
	}
});

/** Feedback is out, so it cannot be reopened. */
const released = base.createStateConfig({
	on: {
		...beginning,
		...adopting,
		archive: {
			actions: { type: 'keepPlace', params: { from: 'released' } },
			target: 'archived'
		}
	}
});

const archived = base.createStateConfig({ on: { restore: 'returning' } });

/** No event finds it here: it sends on at once to where the archived one came from. */
const returning = base.createStateConfig({
	always: [
		{ guard: 'wasDraft', actions: 'forgetPlace', target: 'draft' },
		{ guard: 'wasReleased', actions: 'forgetPlace', target: 'released' },
		{ actions: 'forgetPlace', target: 'closed' }
	]
});

export const assignmentMachine = base.createMachine({
	id: 'assignment',
	initial: 'draft',
	context: ({ input }) => freshContext(input),
	states: { draft, arriving, scheduled, open, closed, released, archived, returning }
});

export type AssignmentSnapshot = SnapshotFrom<typeof assignmentMachine>;
