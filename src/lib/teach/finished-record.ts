import type { AttemptRecord } from '../attempt/events.ts';
import { replay } from '../attempt/replay.ts';
import { tally } from '../attempt/tally.ts';

export interface FinishedRecord {
	readonly record: AttemptRecord;
	readonly answered: number;
	readonly of: number;
}

/** A kept attempt, if it was finished. */
export function finishedRecord(record: AttemptRecord): FinishedRecord | null {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return null;
	const { snapshot } = replayed;
	if (!snapshot.matches('finished') && !snapshot.matches('reviewing')) return null;
	const { total, skipped, unanswered } = tally(snapshot);
	return { record, answered: total - skipped - unanswered, of: total };
}
