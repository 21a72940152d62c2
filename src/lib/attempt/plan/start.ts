import type { AttemptRecord } from '../events.ts';
import { plan, type Plannable } from './plan.ts';

export interface Start {
	readonly module: string;
	readonly edition: string;
	readonly quiz: Plannable & { readonly id: string };
	/** Random, from whoever starts it. */
	readonly id: string;
	readonly seed: string;
	/** ISO 8601 date of today. */
	readonly begunOn: string;
	/** Ids of the questions to ask, where it is not all. */
	readonly only?: readonly string[] | undefined;
}

/** A record of an attempt that has just begun: the first question is open. */
export function startRecord({
	module,
	edition,
	quiz,
	id,
	seed,
	begunOn,
	only
}: Start): AttemptRecord {
	return {
		version: 1,
		module,
		quiz: quiz.id,
		edition,
		id,
		begunOn,
		input: plan(quiz, { seed, only }),
		events: [{ type: 'begin' }]
	};
}
