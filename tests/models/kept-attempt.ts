import type { AttemptEvent, AttemptInput, AttemptRecord } from '../../src/lib/attempt/events.ts';
import { parseRecord } from '../../src/lib/attempt/parse-record.ts';
import { replay } from '../../src/lib/attempt/replay.ts';
import type { AttemptSnapshot } from '../../src/lib/attempt/machine.ts';

/** An attempt as a browser has it over many reloads: nothing but text between two events. */
export class KeptAttempt {
	readonly #head: object;
	readonly #events: string[] = [];

	constructor(input: AttemptInput) {
		const head = { version: 1, module: 'module', quiz: 'quiz', edition: 'edition', id: 'id' };
		this.#head = { ...head, begunOn: '2026-11-23', input };
	}

	/** Read from the text. Throws where that is no legal record. */
	get record(): AttemptRecord {
		const events: unknown[] = this.#events.map((text) => JSON.parse(text));
		const parsed = parseRecord(JSON.parse(JSON.stringify({ ...this.#head, events })));
		if (parsed.type === 'unusable') throw new Error(parsed.reason);
		return parsed.record;
	}

	get snapshot(): AttemptSnapshot {
		return snapshotOf(this.record);
	}

	append(event: AttemptEvent): void {
		this.#events.push(JSON.stringify(event));
	}
}

/** Where a legal record leads. */
export function snapshotOf({
	input,
	events
}: Pick<AttemptRecord, 'input' | 'events'>): AttemptSnapshot {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
	return replayed.snapshot;
}
