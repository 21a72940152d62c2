import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passes, whichCounts } from './counted-attempt.ts';

const attempts = [
	{ number: 2, fraction: 0.75 },
	{ number: 1, fraction: 0.5 },
	{ number: 4, fraction: 0.25 },
	{ number: 3, fraction: 0.75 }
];

test.each([
	['best', 2],
	['last', 4],
	['first', 1]
] as const)('%s: number %i, of equal ones the earlier', (counts, number) => {
	expect(whichCounts(attempts, counts)?.number).toBe(number);
	expect(whichCounts([], counts)).toBeNull();
});

test('does not depend on the order of the list, and the best is not beaten', () => {
	const any = fc.uniqueArray(
		fc.record({ number: fc.integer({ min: 1, max: 20 }), fraction: fc.constantFrom(0, 0.5, 1) }),
		{ selector: ({ number }) => number, minLength: 1 }
	);
	fc.assert(
		fc.property(any, fc.constantFrom('best', 'last', 'first'), (list, counts) => {
			const counted = whichCounts(list, counts);
			expect(whichCounts(list.toReversed(), counts)).toEqual(counted);
			if (counts === 'best') {
				expect(counted?.fraction).toBe(Math.max(...list.map(({ fraction }) => fraction)));
			}
		})
	);
});

test('a pass mark is reached by what equals it, thirds and all', () => {
	expect(passes(0.1 + 0.2, 30)).toBe('passed');
	expect(passes((1 / 3 + 1 / 3 + 1 / 3) / 1, 100)).toBe('passed');
	expect(passes(0.57, 57)).toBe('passed');
	expect(passes(0.2999, 30)).toBe('notPassed');
	expect(passes(0, null)).toBe('noPassMark');
});
