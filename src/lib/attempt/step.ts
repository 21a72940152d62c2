import { initialTransition, transition } from 'xstate';
import type { AttemptEvent, AttemptInput } from './events.ts';
import { attemptMachine, type AttemptSnapshot } from './machine.ts';

export type Stepped =
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
