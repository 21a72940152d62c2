import fc from 'fast-check';
import type { AttemptEvent, AttemptInput, AttemptRecord } from '../../src/lib/attempt/events.ts';
import { plan } from '../../src/lib/attempt/plan/plan.ts';
import { initial, step } from '../../src/lib/attempt/replay.ts';
import { anyQuestion } from './any-question.ts';
import { possibleEvents } from './possible-events.ts';

/** Plans of one to four made up questions. */
export const anyInput: fc.Arbitrary<AttemptInput> = fc
	.record({
		behaviour: fc.constantFrom(...(['practice', 'immediate', 'deferred'] as const)),
		order: fc.constantFrom('shuffled' as const, 'fixed' as const),
		questions: fc.uniqueArray(anyQuestion, {
			minLength: 1,
			maxLength: 4,
			selector: ({ id }) => id
		}),
		seed: fc.string({ maxLength: 8 })
	})
	.map(({ seed, ...quiz }) => plan(quiz, { seed }));

/** A log of a random walk: at each step one of the events that may happen, by the numbers drawn. */
function walk(input: AttemptInput, drawn: readonly number[]): readonly AttemptEvent[] {
	const events: AttemptEvent[] = [];
	let snapshot = initial(input);
	for (const number of drawn) {
		const possible = possibleEvents(snapshot);
		const event = possible[number % possible.length];
		const stepped = event ? step(snapshot, event) : null;
		if (!event || stepped?.type !== 'moved') return events;
		events.push(event);
		snapshot = stepped.snapshot;
	}
	return events;
}

/** Records with legal logs of up to 40 events. */
export const anyRecord: fc.Arbitrary<AttemptRecord> = fc
	.tuple(anyInput, fc.array(fc.nat(10_000), { maxLength: 40 }))
	.map(([input, drawn]) => ({
		version: 1,
		...{ module: 'module', quiz: 'quiz', edition: 'first', id: 'id', begunOn: '2026-11-23' },
		input,
		events: walk(input, drawn)
	}));
