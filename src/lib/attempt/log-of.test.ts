import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../../../tests/models/any-attempt.ts';
import { snapshotOf } from '../../../tests/models/kept-attempt.ts';
import { mostEvents } from './parse-record.ts';
import { shorten } from './log-of.ts';

test('leads to the same state: every answer, mark, skip, flag and the place', () => {
	fc.assert(
		fc.property(anyRecord, (record) => {
			const { value, context } = snapshotOf(shorten(record));
			const before = snapshotOf(record);
			expect({ value, context }).toEqual({ value: before.value, context: before.context });
		}),
		{ numRuns: 500 }
	);
});

test('is well within the limit', () => {
	fc.assert(
		fc.property(anyRecord, (record) => {
			const most = 8 * record.input.questions.length + 5;
			expect(shorten(record).events.length).toBeLessThanOrEqual(most);
			expect(most).toBeLessThan(mostEvents(record.input));
		})
	);
});
