import type { AttemptRecord } from '../events.ts';

export interface Restart {
	/** Random, from whoever starts it. */
	readonly id: string;
	readonly seed: string;
	/** ISO 8601 date of today. */
	readonly begunOn: string;
}

/** A new attempt at the quiz that a fresh record of it describes. */
export function restart(fresh: AttemptRecord, { id, seed, begunOn }: Restart): AttemptRecord {
	return { ...fresh, id, begunOn, input: { ...fresh.input, seed }, events: [{ type: 'begin' }] };
}
