import type { AttemptInput, AttemptRecord } from './events.ts';
import { isFields, isId, isWord, readList, type Fields } from './parse.ts';
import { parseEvent } from './parse-event.ts';
import { parseInput } from './parse-input.ts';
import { replay } from './replay.ts';

export type ParsedRecord =
	| { readonly type: 'record'; readonly record: AttemptRecord }
	/** `reason` is one plain sentence; the learner is told, and may start anew. */
	| { readonly type: 'unusable'; readonly reason: string };

/** The longest log that is taken. `shorten` makes a longer one fit without losing an answer. */
export function mostEvents(input: AttemptInput): number {
	return 500 + 10 * input.questions.length;
}

function unusable(reason: string): ParsedRecord {
	return { type: 'unusable', reason };
}

function isDate(value: unknown): value is string {
	return isWord(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function parseHead({ module, quiz, edition, id, begunOn }: Fields) {
	if (!isId(module) || !isId(quiz) || !isWord(edition) || !isWord(id) || !isDate(begunOn))
		return null;
	return { module, quiz, edition, id, begunOn };
}

/**
 * The border for records out of storage or a form: shape and size, then whether the log can have
 * happened. Fields that a record does not have are dropped.
 */
export function parseRecord(value: unknown): ParsedRecord {
	if (!isFields(value)) return unusable('This is not an attempt.');
	if (value.version !== 1) return unusable('It was kept by another version of Readback.');
	const head = parseHead(value);
	const input = parseInput(value.input);
	if (!head || !input) return unusable('Part of the attempt is missing or damaged.');
	const events = readList(value.events, mostEvents(input), parseEvent);
	if (!events) return unusable('The list of answers is damaged or too long.');
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') {
		const { position, event, state } = replayed;
		return unusable(`Entry ${position + 1} (${event.type}) cannot follow in state ${state}.`);
	}
	return { type: 'record', record: { version: 1, ...head, input, events } };
}
