import type { AttemptEvent, AttemptInput } from './events.ts';
import type { AttemptSnapshot } from './machine.ts';
import { initial, step } from './step.ts';

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

/** The state of an attempt: the one fold of its log, in the browser, on the server and in tests. */
export function replay(input: AttemptInput, events: readonly AttemptEvent[]): Replayed {
	let snapshot = initial(input);
	for (const [position, event] of events.entries()) {
		const stepped = step(snapshot, event);
		if (stepped.type === 'refused') {
			return { type: 'illegal', position, event, state: stepped.state };
		}
		snapshot = stepped.snapshot;
	}
	return { type: 'replayed', snapshot };
}
