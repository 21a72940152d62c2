import { describe, expect, test } from 'vitest';
import { groupSettings } from './open-report.ts';

describe('the small-group rule', () => {
	test.each([
		[undefined, 10],
		['', 10],
		['10', 10],
		['25', 25]
	])('with SMALLEST_GROUP %s begins at %d people', (given, smallest) => {
		expect(groupSettings({ SMALLEST_GROUP: given })).toEqual({ smallest });
	});

	test.each(['9', '0', '-10', '10.5', 'ten', '1e3', '99999'])('is refused as %s', (given) => {
		expect(() => groupSettings({ SMALLEST_GROUP: given })).toThrow(
			`SMALLEST_GROUP is "${given}": a whole number from 10 to 9999 is needed; it may be raised, never lowered.`
		);
	});
});
