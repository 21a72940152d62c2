import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayRefresh, smallestGroup, usableLooks } from './looks.ts';

test('the first look needs ten, and is over a multiple of five', () => {
	expect(mayRefresh(null, 9)).toEqual({ type: 'few', n: 9 });
	expect(mayRefresh(null, 10)).toEqual({ type: 'refresh', over: 10 });
	expect(mayRefresh(null, 14)).toEqual({ type: 'refresh', over: 10 });
});

test('a later look needs five more', () => {
	expect(mayRefresh(10, 14)).toEqual({ type: 'keep', over: 10 });
	expect(mayRefresh(10, 15)).toEqual({ type: 'refresh', over: 15 });
	expect(mayRefresh(10, 29)).toEqual({ type: 'refresh', over: 25 });
});

test('after the end a look is over everybody, if five or more were added', () => {
	expect(mayRefresh(null, 27, { closed: true })).toEqual({ type: 'refresh', over: 27 });
	expect(mayRefresh(20, 27, { closed: true })).toEqual({ type: 'refresh', over: 27 });
	expect(mayRefresh(25, 27, { closed: true })).toEqual({ type: 'keep', over: 25 });
});

test('a raised threshold holds for the first look', () => {
	expect(mayRefresh(null, 17, { smallest: 20 })).toEqual({ type: 'few', n: 17 });
});

test('the smallest group is never below ten, whatever is configured', () => {
	fc.assert(
		fc.property(fc.double(), (configured) => {
			expect(smallestGroup(configured)).toBeGreaterThanOrEqual(10);
		})
	);
	expect([smallestGroup(), smallestGroup(3), smallestGroup(15)]).toEqual([10, 10, 15]);
});

test('looks that break the rules are left out', () => {
	expect(usableLooks([30, 7, 10, 12, 15.5, 15, 40], 31, 10)).toEqual([10, 15, 30]);
});
