import type { AttemptRecord } from './events.ts';

export interface Restart {
	/** Random, from whoever starts it. */
	readonly id: string;
	readonly seed: string;
	/** ISO 8601 date of today. */
	readonly begunOn: string;
	/** Ids of the questions to ask again; null for all. Ids that are not there are left out. */
	readonly only: readonly string[] | null;
}

/** A new go at the quiz that a fresh record of it describes. Without any question left: at all of them. */
export function restart(fresh: AttemptRecord, { id, seed, begunOn, only }: Restart): AttemptRecord {
	const chosen = fresh.input.questions.filter((question) => only?.includes(question.id) ?? true);
	const questions = chosen.length > 0 ? chosen : fresh.input.questions;
	return {
		...fresh,
		id,
		begunOn,
		input: { ...fresh.input, seed, questions },
		events: [{ type: 'begin' }]
	};
}
