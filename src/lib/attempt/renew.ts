import { carryOver } from './carry-over.ts';
import type { AttemptRecord } from './events.ts';

export interface Renewed {
	readonly record: AttemptRecord;
	/** How many questions are asked anew or are gone because the module was edited. */
	readonly edited: number;
}

/**
 * A kept attempt on today's edition; `fresh` is a new attempt at the quiz as it is now. An attempt under
 * way keeps its own questions: what the new edition adds is asked in the next one. If none of its
 * questions is left, the fresh attempt takes its place.
 */
export function renew(record: AttemptRecord, fresh: AttemptRecord): Renewed {
	if (record.edition === fresh.edition) return { record, edited: 0 };
	const asked = new Set(record.input.questions.map(({ id }) => id));
	const questions = fresh.input.questions.filter(({ id }) => asked.has(id));
	if (questions.length === 0) return { record: fresh, edited: asked.size };
	const input = { ...fresh.input, seed: record.input.seed, questions };
	const { record: renewed, changed, removed } = carryOver(record, input, fresh.edition);
	return { record: renewed, edited: changed.length + removed.length };
}
