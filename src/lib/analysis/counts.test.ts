import { describe, expect, it } from 'vitest';
import { boundsOf, cappedCount } from './counts.ts';

describe('the bounds of a shown count', () => {
	it.each([
		[1, 30, { least: 0, most: 1 }],
		[30, 30, { least: 29, most: 30 }],
		[3, 80, { least: 0, most: 3 }],
		[15, 30, { least: 15, most: 15 }]
	])('of %i of %i people are what the rules leave open', (count, n, bounds) => {
		expect(boundsOf(cappedCount({ n, least: count, most: count }), n)).toEqual(bounds);
	});

	it('are whole people, as they were counted, whatever the size of the class', () => {
		const sizes = Array.from({ length: 91 }, (_, at) => at + 10);
		const astray = sizes.flatMap((n) => {
			// In classes of up to 100, beyond the few that are always hidden.
			const counts = Array.from({ length: n - 10 }, (_, at) => at + 5);
			return counts
				.flatMap((count) => [
					{ n, least: 0, most: count },
					{ n, least: count, most: n }
				])
				.filter((counted) => {
					const bounds = boundsOf(cappedCount(counted), n);
					return bounds?.least !== counted.least || bounds.most !== counted.most;
				});
		});
		expect(astray).toEqual([]);
	});

	it('are none where the count is hidden', () => {
		expect(boundsOf({ type: 'hidden' }, 12)).toBeNull();
	});
});
