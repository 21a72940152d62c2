import { LRUCache } from 'lru-cache';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import type { Standpoint } from '../../taking/take.ts';
import { versionAfter, type AttemptWork } from '../store/attempt-work.ts';

interface Read {
	readonly version: string;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}

/**
 * Characters of JSON held at most, for what was read and for the state that it leads to; a version is the whole of that
 * JSON. Taken apart it takes some five times as many bytes, so 20 MB: a thousand attempts at a dozen questions. More
 * would be held longer than anybody answers, and what is held long costs the collector of garbage more each time.
 */
const mostHeld = 4 * 1024 * 1024;

/** Of the attempts that go on just now: their logs as they were read last. */
const reads = new LRUCache<string, Read>({
	maxSize: mostHeld,
	sizeCalculation: ({ version }) => version.length + 1
});

/** Where the logs that were read lead. */
const points = new WeakMap<readonly AttemptEvent[], Standpoint>();

/**
 * The input and log that were found, taken apart once for each version: the log is read from the database
 * every time, so one that has gone on in another process is taken apart anew.
 */
export function lastRead({
	attempt,
	version,
	read
}: Pick<AttemptWork, 'version' | 'read'> & {
	readonly attempt: Pick<AttemptWork['attempt'], 'id'>;
}): Read {
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
