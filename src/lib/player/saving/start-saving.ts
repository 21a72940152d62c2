import { createActor, fromPromise, type ActorRefFrom } from 'xstate';
import { savingMachine } from './saving-machine.ts';
import type { KeepOutcome, Shelf } from './shelf.ts';
import type { AttemptRecord } from '../../attempt/events.ts';

export type Saving = ActorRefFrom<typeof savingMachine>;

/** `setTimeout` and its end: a simulated one in tests. */
export interface Clock {
	setTimeout(call: (...rest: unknown[]) => void, timeout: number): unknown;
	clearTimeout(id: unknown): void;
}

/**
 * A keeper at work: send it `changed` with each new record. The first try writes to the shelf before
 * `send` returns, so that nothing is lost when the page goes away right after.
 */
export function startSaving(shelf: Pick<Shelf, 'keep'>, clock?: Clock): Saving {
	const send = fromPromise<KeepOutcome, AttemptRecord | null>(({ input }) =>
		Promise.resolve(input ? shelf.keep(input) : { type: 'kept' })
	);
	const machine = savingMachine.provide({ actors: { send } });
	return createActor(machine, clock ? { clock } : {}).start();
}
