import type { Who } from '../accounts/who.ts';
import type { Store } from '../store/open-store.ts';
import { watchChanges } from '../store/watch-changes.ts';
import { liveState } from './live-state.ts';
import { paced } from './paced.ts';

/** Between two looks at least, in milliseconds: a class that begins within a minute is one list a second. */
const pace = 1000;

/** After which a line is sent that says nothing, so that no proxy takes the connection for dead. */
const pulse = 20_000;

export interface Following {
	readonly assignment: string;
	/** The clock, ISO 8601 UTC: each look is at its own hour. */
	readonly now: () => string;
}

interface Line {
	readonly send: (text: string) => void;
	readonly end: () => void;
}

/** Sends the list whenever it is another one. Each look asks anew whether whoever follows may. */
function follow(
	store: Store,
	who: Who,
	{ assignment, now }: Following,
	{ send, end }: Line
): () => void {
	let last = '';
	let over = false;
	const look = async (): Promise<void> => {
		const live = await liveState(store.db, who, { assignment, now: now() });
		if (over) return;
		if (live.type !== 'live') return end();
		const text = JSON.stringify(live);
		if (text !== last) send(`data: ${text}\n\n`);
		last = text;
	};
	const { call, stop } = paced(look, pace, end);
	const unwatch = watchChanges(store, assignment, call);
	const beat = setInterval(() => send(': here\n\n'), pulse);
	beat.unref();
	call();
	return () => {
		over = true;
		stop();
		unwatch();
		clearInterval(beat);
	};
}

/**
 * The live list as server-sent events. Ends when whoever follows leaves or may no longer see it; when the
 * server stops, it ends the answer (src/cli/serve). The browser comes back by itself where it can.
 */
export function liveEvents(
	store: Store,
	who: Who,
	following: Following
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let stop: (() => void) | undefined;
	return new ReadableStream<Uint8Array>({
		start(controller) {
			stop = follow(store, who, following, {
				send: (text) => controller.enqueue(encoder.encode(text)),
				end: () => {
					stop?.();
					controller.close();
				}
			});
		},
		cancel: () => stop?.()
	});
}
