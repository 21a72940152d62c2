import type { AttemptEvent, AttemptInput, AttemptRecord } from '../../src/lib/attempt/events.ts';
import { parseRecord } from '../../src/lib/attempt/parse-record.ts';
import { replay } from '../../src/lib/attempt/replay.ts';
import type { AttemptSnapshot } from '../../src/lib/attempt/machine.ts';

/** An attempt as a browser has it over many reloads: nothing but text between two events. */
export class KeptAttempt {
	readonly #input: string;
	readonly #events: string[] = [];

	constructor(input: AttemptInput) {
		this.#input = JSON.stringify(input);
	}

	/** The log as it is kept. */
	get text(): string {
		return `[${this.#events.join()}]`;
	}

	/** Read from the text. Throws where that is no legal record. */
	get record(): AttemptRecord {
		const head = { version: 1, module: 'module', quiz: 'quiz', edition: 'edition', id: 'id' };
		const input: unknown = JSON.parse(this.#input);
		const events: unknown = JSON.parse(this.text);
		const parsed = parseRecord({ ...head, begunOn: '2026-11-23', input, events });
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
