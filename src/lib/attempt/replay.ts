import { createActor, initialTransition, transition } from '#machines';
import { foldLog } from './fold-log.ts';
import type { AttemptEvent, AttemptInput } from './events.ts';
import { attemptMachine, type AttemptSnapshot } from './machine.ts';

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
 * The state of an attempt: the one fold of its log, in the browser, on the server and in tests. Nothing is left
 * running: the machine starts nothing.
 */
export function replay(input: AttemptInput, events: readonly AttemptEvent[]): Replayed {
	const folded = foldLog(createActor(attemptMachine, { input }).start(), events);
	if (folded.type === 'folded') return { type: 'replayed', snapshot: folded.snapshot };
	const { type, position, event, snapshot } = folded;
	return { type, position, event, state: stateOf(snapshot) };
}

type Stepped =
	| { readonly type: 'moved'; readonly snapshot: AttemptSnapshot }
	| { readonly type: 'refused'; readonly state: string };

/** An attempt before its first event. */
export function initial(input: AttemptInput): AttemptSnapshot {
	const [snapshot] = initialTransition(attemptMachine, input);
	return snapshot;
}

/** The state in words, substates after a dot: `feedback.again`. */
export function stateOf({ value }: Pick<AttemptSnapshot, 'value'>): string {
	return typeof value === 'string' ? value : `feedback.${value.feedback}`;
}

/** One event further, or refused: the machine itself would ignore an illegal event without a word. */
export function step(snapshot: AttemptSnapshot, event: AttemptEvent): Stepped {
	if (!snapshot.can(event)) return { type: 'refused', state: stateOf(snapshot) };
	const [moved] = transition(attemptMachine, snapshot, event);
	return { type: 'moved', snapshot: moved };
}
