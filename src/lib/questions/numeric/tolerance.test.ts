import { expect, test } from 'vitest';
import { around } from './tolerance.ts';

test.each([
	['75', '0.5', '74.5', '75.5'],
	['0.3', '0.1', '0.2', '0.4'],
	['1.5', '5%', '1.425', '1.575'],
	['-40', '10 %', '-44', '-36'],
	['12', '0', '12', '12']
])('%s with a tolerance of %s counts from %s to %s', (value, tolerance, least, most) => {
	expect(around(value, tolerance)).toEqual({ least, most });
});

test.each(['-1', 'some', '', '1e3'])('a tolerance of %j is none', (tolerance) => {
	expect(around('12', tolerance)).toBeNull();
});
