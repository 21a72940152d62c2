import type { AttemptRecord } from './events.ts';
import { logOf } from './log-of.ts';
import { replay } from './replay.ts';

/**
 * The same attempt with a log without detours, for one that went back and forth so often that its log
 * nears `mostEvents`. For practice only: an assigned attempt's log is kept as it happened.
 */
export function shorten(record: AttemptRecord): AttemptRecord {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return record;
	return { ...record, events: logOf(replayed.snapshot) };
}
