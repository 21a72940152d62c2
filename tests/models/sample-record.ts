import type { AttemptEvent, AttemptRecord } from '../../src/lib/attempt/events.ts';
import { twoQuestions } from './paths.ts';

/** A record of an attempt at the model's two questions, begun on the day given. */
export function sampleRecord({
	begunOn = '2026-11-23',
	quiz = 'basics',
	events = []
}: {
	readonly begunOn?: string;
	readonly quiz?: string;
	readonly events?: readonly AttemptEvent[];
} = {}): AttemptRecord {
	return {
		...{ version: 1, module: 'nk-cells', quiz, edition: 'abc', id: 'random', begunOn },
		input: twoQuestions,
		events: [{ type: 'begin' }, ...events]
	};
}
