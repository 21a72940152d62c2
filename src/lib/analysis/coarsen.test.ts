import { expect, test } from 'vitest';
import { coarsen, looseOf, lowest } from './coarsen.ts';
import type { Cell } from './parts.ts';

function cells(size: number, right: number): readonly Cell[] {
	return Array.from({ length: size }, (_, at) => ({
		...{ option: `${at}`, chosen: true, right: at === right, against: [], misconception: null }
	}));
}

/** All ways in which n people may fall into so many cells. */
function ways(n: number, size: number): readonly (readonly number[])[] {
	if (size === 1) return [[n]];
	return Array.from({ length: n + 1 }, (_, first) =>
		ways(n - first, size - 1).map((rest) => [first, ...rest])
	).flat();
}

/** Whatever leaves of these counts. */
function shown(of: readonly Cell[], counts: readonly number[], n: number): string {
	const loose = looseOf(of, counts, n);
	const kept = counts.map((count, at) => {
		if (!loose) return count;
		if (loose.others.includes(at)) return 0;
		const moved = loose.others.reduce((sum, other) => sum + (counts[other] ?? 0), 0);
		return at === loose.rep ? count + moved : count;
	});
	return JSON.stringify([loose, kept]);
}

const sizes = [2, 3, 4, 5].flatMap((size) => [
	...[1, 2, 3, 4, 5, 6, 9, 10, 12].map((n) => [size, n] as const),
	...(size < 4
		? ([
				[size, 27],
				[size, 64]
			] as const)
		: [])
]);

test.each(sizes)('%i cells, %i people: who knows the rule finds no hidden cell', (size, n) => {
	for (const right of [0, size - 1]) {
		const of = cells(size, right);
		const worlds = Map.groupBy(ways(n, size), (counts) => shown(of, counts, n));
		for (const [outcome, possible] of worlds) {
			const loose = possible[0] ? looseOf(of, possible[0], n) : null;
			for (const at of loose ? [loose.rep, ...loose.others] : []) {
				const values = new Set(possible.map((counts) => counts[at]));
				expect(values.size, `cell ${at} of ${outcome}`).toBeGreaterThan(1);
			}
		}
	}
});

test.each(sizes)('%i cells, %i people: nobody is found in one cell for certain', (size, n) => {
	const of = cells(size, 0);
	const worlds = Map.groupBy(ways(n, size), (counts) => shown(of, counts, n));
	for (const [outcome, possible] of worlds) {
		const certain = of.filter((_, at) => possible.every((counts) => counts[at] === n));
		expect(certain, outcome).toEqual([]);
	}
});

test.each(sizes)('%i cells, %i people: no bound is wrong', (size, n) => {
	const of = cells(size, 0);
	for (const counts of ways(n, size)) {
		const loose = looseOf(of, counts, n);
		const astray = (loose?.others ?? []).map((at) => counts[at] ?? 0);
		expect(Math.max(0, ...astray)).toBeLessThanOrEqual(loose?.each ?? 0);
		expect(astray.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(loose?.total ?? 0);
	}
});

test('counts with no low cell stay as they are', () => {
	expect(looseOf(cells(3, 0), [15, 8, 4], 27)).toBeNull();
});

test('a low cell is put together with a wrong one, so that the key stays exact', () => {
	expect(looseOf(cells(3, 0), [15, 11, 1], 27)).toMatchObject({ rep: 1, others: [2] });
});

test('under 5 % is low, and one person always is', () => {
	expect([10, 27, 40, 41, 60, 61, 100].map(lowest)).toEqual([1, 1, 1, 2, 2, 3, 4]);
});

test('people between two looks are coarsened by themselves; those after the last are left out', () => {
	const part = { id: '', cells: cells(2, 0) };
	const column = { part, cells: [...'000001111100000', ...'01'].map(Number), loose: [] };
	const { column: coarse, alike } = coarsen(column, [10, 15]);
	expect(coarse.cells).toEqual([...'000001111100000'].map(Number));
	expect(coarse.loose).toEqual([{ rep: 0, others: [1], each: 1, total: 1 }]);
	expect(alike).toBe(false);
});
