import { describe, expect, test } from 'vitest';
import { median, percentile, round } from './numbers.ts';

describe('numbers', () => {
	test('have the value in the middle as their median, or the mean of the two', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([9, 1, 5, 7])).toBe(6);
	});

	test('have a percentile that so many of them do not exceed', () => {
		const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
		expect(percentile(hundred, 0.95)).toBe(95);
		expect(percentile(hundred, 0.5)).toBe(50);
		expect(percentile([3], 0.95)).toBe(3);
	});

	test('are none of none', () => {
		expect(median([])).toBeNaN();
		expect(percentile([], 0.95)).toBeNaN();
	});

	test('round to decimals', () => {
		expect(round(1.4499, 2)).toBe(1.45);
	});
});
