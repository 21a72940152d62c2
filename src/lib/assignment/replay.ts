import { createActor, initialTransition } from 'xstate';
import { foldLog } from '../attempt/fold-log.ts';
import { transition } from '../attempt/machines.ts';
import type { AssignmentEvent, AssignmentInput } from './events.ts';
import { assignmentMachine, type AssignmentSnapshot } from './machine.ts';
import type { Settings } from './settings/settings.ts';

type ReplayedAssignment =
	| { readonly type: 'replayed'; readonly snapshot: AssignmentSnapshot }
	| {
			readonly type: 'illegal';
			/** Place of the event in the log, from 0. */
			readonly position: number;
			readonly event: AssignmentEvent;
			/** Where the assignment stood when it came. */
			readonly state: AssignmentState;
	  };

/** The state of an assignment: the one fold of its log. */
export function replay(
	input: AssignmentInput,
	events: readonly AssignmentEvent[]
): ReplayedAssignment {
	const folded = foldLog(createActor(assignmentMachine, { input }).start(), events);
	if (folded.type === 'folded') return { type: 'replayed', snapshot: folded.snapshot };
	const { type, position, event, snapshot } = folded;
	return { type, position, event, state: stateOf(snapshot) };
}

/** Where an event can find an assignment. */
export type AssignmentState = 'draft' | 'scheduled' | 'open' | 'closed' | 'released' | 'archived';

type SteppedAssignment =
	| { readonly type: 'moved'; readonly snapshot: AssignmentSnapshot }
	| { readonly type: 'refused'; readonly state: AssignmentState };

/** An assignment before its first event. */
export function initial(input: AssignmentInput): AssignmentSnapshot {
	const [snapshot] = initialTransition(assignmentMachine, input);
	return snapshot;
}

/** The state in a word. Throws in a choice, where no event ever leaves it. */
export function stateOf({ value }: Pick<AssignmentSnapshot, 'value'>): AssignmentState {
	if (value === 'arriving' || value === 'returning') throw new Error(`Still ${value}.`);
	return value;
}

/** One event further, or refused: the machine itself would ignore an illegal event without a word. */
export function step(snapshot: AssignmentSnapshot, event: AssignmentEvent): SteppedAssignment {
	if (!snapshot.can(event)) return { type: 'refused', state: stateOf(snapshot) };
	const [moved] = transition(assignmentMachine, snapshot, event);
	return { type: 'moved', snapshot: moved };
}

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
