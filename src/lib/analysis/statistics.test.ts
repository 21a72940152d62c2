import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha, kr20, standardError } from './reliability.ts';
import {
	discrimination,
	discriminativeEfficiency,
	distractorEfficiency,
	distractorShare,
	facility,
	misconceptionRate,
	optionDiscrimination
} from './item-statistics.ts';
import { fisherInterval, type Statistic, wilson } from './statistic.ts';
import { readingOf } from './question-figures.ts';

const marks = fc.oneof(
	fc.array(fc.constantFrom(0, 1), { maxLength: 50 }),
	fc.array(fc.constant(0.1), { maxLength: 50 }),
	fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 })
);

function expectNumber(statistic: Statistic): void {
	if (statistic.type === 'value') expect(Number.isFinite(statistic.value)).toBe(true);
	else expect(['tooFew', 'notAvailable']).toContain(statistic.type);
}

test('no statistic is ever NaN or infinite, whatever the marks', () => {
	fc.assert(
		fc.property(marks, marks, (first, second) => {
			const n = Math.min(first.length, second.length);
			const [scores, rest] = [first.slice(0, n), second.slice(0, n)];
			expectNumber(facility(scores));
			expectNumber(discrimination(scores, rest));
			expectNumber(discriminativeEfficiency(scores, rest));
			expectNumber(
				optionDiscrimination(
					scores.map((score) => score > 0.5),
					rest
				)
			);
		})
	);
});

test('nothing said of a whole quiz is ever NaN or infinite, whatever the table', () => {
	const tables = fc
		.tuple(fc.nat(12), fc.nat(50), marks)
		.map(([k, n, pool]) =>
			Array.from({ length: n }, (_, row) =>
				Array.from({ length: k }, (_, at) => pool[(row * k + at) % (pool.length || 1)] ?? 0)
			)
		);
	fc.assert(
		fc.property(tables, (rows) => {
			for (const statistic of [alpha(rows), kr20(rows), standardError(rows)]) {
				expectNumber(statistic);
			}
		})
	);
});

test('counts give numbers or reasons', () => {
	fc.assert(
		fc.property(fc.nat(200), fc.nat(200), (a, b) => {
			const [few, many] = [Math.min(a, b), Math.max(a, b)];
			expectNumber(distractorShare(few, many));
			expectNumber(misconceptionRate(few, many));
			expectNumber(distractorEfficiency([{ least: few, most: many }], many));
			const { low, high } = wilson(many === 0 ? 0 : few / many, many);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(high).toBeLessThanOrEqual(1);
			expect(low).toBeLessThanOrEqual(high);
		})
	);
});

test('too few people or questions are said with how many there are and are needed', () => {
	const people = (n: number, needed: number) => ({ type: 'tooFew', n, needed, of: 'people' });
	const nine = Array.from({ length: 9 }, (_, at) => at % 2);
	const most = Array.from({ length: 29 }, (_, at) => at % 2);
	expect(facility(nine)).toEqual(people(9, 10));
	expect(misconceptionRate(3, 9)).toEqual(people(9, 10));
	expect(discrimination(most, most)).toEqual(people(29, 30));
	expect(discriminativeEfficiency(most, most)).toEqual(people(29, 30));
	expect(optionDiscrimination([true], [1])).toEqual(people(1, 30));
	expect(distractorShare(3, 29)).toEqual(people(29, 30));
	expect(distractorEfficiency([{ least: 1, most: 1 }], 29)).toEqual(people(29, 30));
	expect(alpha(most.map((mark) => [mark, mark]))).toEqual(people(29, 30));
	const seven = Array.from({ length: 30 }, (_, at) => Array.from({ length: 7 }, () => at % 2));
	expect(kr20(seven)).toEqual({ type: 'tooFew', n: 7, needed: 8, of: 'questions' });
});

test('Wilson: 19 of 27, and none of 10, by hand', () => {
	// p = 0.7037, z²/n = 0.14228: (0.7037 + 0.07114 ± 1.96·√(0.0077226 + 0.0013174)) / 1.14228
	expect(wilson(19 / 27, 27).low).toBeCloseTo(0.5152, 4);
	expect(wilson(19 / 27, 27).high).toBeCloseTo(0.8415, 4);
	// low 0; high = (z²/n) / (1 + z²/n) = 0.38416 / 1.38416
	expect(wilson(0, 10).low).toBe(0);
	expect(wilson(0, 10).high).toBeCloseTo(0.2775, 4);
});

test('Fisher: n = 12 and r = 0.30 span about -0.33 to 0.75', () => {
	const { low, high } = fisherInterval(0.3, 12);
	expect([low.toFixed(2), high.toFixed(2)]).toEqual(['-0.33', '0.75']);
	expect(fisherInterval(1, 40)).toEqual({ low: 1, high: 1 });
	expect(fisherInterval(0.5, 3)).toEqual({ low: -1, high: 1 });
});

test('distractor efficiency counts those that 5 % or more choose', () => {
	const exactly = (count: number) => ({ least: count, most: count });
	expect(distractorEfficiency([exactly(4), exactly(1)], 40)).toEqual({
		...{ type: 'value', value: 50 }
	});
	expect(distractorEfficiency([exactly(2)], 40)).toEqual({ type: 'value', value: 100 });
	expect(distractorEfficiency([{ least: 0, most: 3 }], 40)).toEqual({
		...{ type: 'notAvailable', reason: 'coarse' }
	});
	expect(distractorEfficiency([], 40)).toEqual({
		...{ type: 'notAvailable', reason: 'noDistractors' }
	});
});

test('an option that the better choose discriminates above 0', () => {
	const rest = Array.from({ length: 30 }, (_, at) => at);
	const upper = optionDiscrimination(
		rest.map((each) => each > 14),
		rest
	);
	// Divisor n: covariance 15/4, deviations 1/2 and √(899/12): 3.75 / 4.3277
	expect(upper.type === 'value' ? upper.value : null).toBeCloseTo(0.8665, 4);
});

test('reads a discrimination as the guide values say', () => {
	expect([-0.01, 0, 0.2, 0.3, 0.4].map(readingOf)).toEqual([
		...['checkKey', 'poor', 'fair', 'good', 'veryGood']
	]);
});
