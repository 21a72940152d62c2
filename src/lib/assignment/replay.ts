import { createActor } from 'xstate';
import type { AssignmentEvent, AssignmentInput } from './events.ts';
import { assignmentMachine, type AssignmentSnapshot } from './machine.ts';
import { stateOf, type AssignmentState } from './step.ts';

export type ReplayedAssignment =
	| { readonly type: 'replayed'; readonly snapshot: AssignmentSnapshot }
	| {
			readonly type: 'illegal';
			/** Place of the event in the log, from 0. */
			readonly position: number;
			readonly event: AssignmentEvent;
			/** Where the assignment stood when it came. */
			readonly state: AssignmentState;
	  };

/** The state of an assignment: the one fold of its log. By one actor, as that of an attempt is. */
export function replay(
	input: AssignmentInput,
	events: readonly AssignmentEvent[]
): ReplayedAssignment {
	const actor = createActor(assignmentMachine, { input }).start();
	for (const [position, event] of events.entries()) {
		const snapshot = actor.getSnapshot();
		if (!snapshot.can(event)) {
			return { type: 'illegal', position, event, state: stateOf(snapshot) };
		}
		actor.send(event);
	}
	return { type: 'replayed', snapshot: actor.getSnapshot() };
}
