import { LRUCache } from 'lru-cache';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import type { Standpoint } from '../../taking/take.ts';
import { versionAfter, type AttemptWork } from '../store/attempt-work.ts';

interface Read {
	readonly version: string;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}

/** Of the attempts that go on just now: their logs as they were read last, with 100,000 events at most in all. */
const reads = new LRUCache<string, Read>({
	...{ max: 1000, maxSize: 100_000 },
	sizeCalculation: ({ events }) => 1 + events.length
});

/** Where the logs that were read lead. */
const points = new WeakMap<readonly AttemptEvent[], Standpoint>();

/**
 * The input and log that were found, taken apart once for each version: the log is read from the database
 * every time, so one that has gone on in another process is taken apart anew.
 */
export function lastRead({ attempt, version, read }: AttemptWork): Read {
	const known = reads.get(attempt.id);
	if (known?.version === version) return known;
	const fresh = { version, ...read() };
	reads.set(attempt.id, fresh);
	return fresh;
}

/** Where that log leads, when it has been folded before. */
export function knownPoint(events: readonly AttemptEvent[]): Standpoint | undefined {
	return points.get(events);
}

export function keepPoint(events: readonly AttemptEvent[], point: Standpoint): void {
	points.set(events, point);
}

/** After an append: the log at which the learner's next act will find the attempt, and where it leads. */
export function keepAppended(attempt: string, version: string, from: number, to: Standpoint): void {
	const { input, events } = to.record;
	reads.set(attempt, { version: versionAfter(version, events.slice(from)), input, events });
	points.set(events, to);
}
