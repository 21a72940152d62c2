import { expect, test } from 'vitest';
import { recent } from './recent.ts';

test('what was asked for longest ago goes first', () => {
	const held = recent<number>(2);
	held.set('one', 1);
	held.set('two', 2);
	expect(held.get('one')).toBe(1);
	held.set('three', 3);
	expect([held.get('one'), held.get('two'), held.get('three')]).toEqual([1, undefined, 3]);
});
