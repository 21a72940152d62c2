import { createActor } from 'xstate';
import type { AttemptEvent, AttemptInput } from './events.ts';
import { attemptMachine, type AttemptSnapshot } from './machine.ts';
import { stateOf } from './step.ts';

export type Replayed =
	| { readonly type: 'replayed'; readonly snapshot: AttemptSnapshot }
	| {
			readonly type: 'illegal';
			/** Place of the event in the log, from 0. */
			readonly position: number;
			readonly event: AttemptEvent;
			/** Where the attempt stood when it came. */
			readonly state: string;
	  };

/**
 * The state of an attempt: the one fold of its log, in the browser, on the server and in tests. By one
 * actor and not by `step`, which makes an actor for each event: that halves the time. Nothing is left
 * running: the machine starts nothing.
 */
export function replay(input: AttemptInput, events: readonly AttemptEvent[]): Replayed {
	const actor = createActor(attemptMachine, { input }).start();
	for (const [position, event] of events.entries()) {
		const snapshot = actor.getSnapshot();
		if (!snapshot.can(event)) {
			return { type: 'illegal', position, event, state: stateOf(snapshot) };
		}
		actor.send(event);
	}
	return { type: 'replayed', snapshot: actor.getSnapshot() };
}
