import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextLook, usableLooks } from './report-looks.ts';
import { smallestGroup } from './smallest-group.ts';

const none = { shown: false, whole: 0 };
const ten = { shown: true, whole: 10 };

test('the first look needs ten, and is over a multiple of five', () => {
	expect(nextLook({ ...none, fresh: 9 })).toEqual({ type: 'few' });
	expect(nextLook({ ...none, fresh: 10 })).toEqual({ type: 'look', joining: 10 });
	expect(nextLook({ ...none, fresh: 14 })).toEqual({ type: 'look', joining: 10 });
});

test('a later look needs ten more', () => {
	expect(nextLook({ ...ten, fresh: 9 })).toEqual({ type: 'keep' });
	expect(nextLook({ ...ten, fresh: 10 })).toEqual({ type: 'look', joining: 10 });
	expect(nextLook({ ...ten, fresh: 19 })).toEqual({ type: 'look', joining: 15 });
});

test('after the end a look is over everybody, if ten or more were added', () => {
	expect(nextLook({ ...none, fresh: 27 }, { closed: true })).toEqual({ type: 'look', joining: 27 });
	expect(nextLook({ ...ten, fresh: 12 }, { closed: true })).toEqual({ type: 'look', joining: 12 });
	expect(nextLook({ ...ten, fresh: 9 }, { closed: true })).toEqual({ type: 'keep' });
});

test('whole groups are shown by another edition without anybody new', () => {
	expect(nextLook({ shown: false, whole: 20, fresh: 3 })).toEqual({ type: 'look', joining: 0 });
	expect(nextLook({ shown: false, whole: 0, fresh: 3 })).toEqual({ type: 'few' });
});

test('a raised threshold holds for each group', () => {
	expect(nextLook({ ...none, fresh: 17 }, { smallest: 20 })).toEqual({ type: 'few' });
	expect(nextLook({ ...ten, fresh: 17 }, { smallest: 20 })).toEqual({ type: 'keep' });
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
	expect(usableLooks([30, 4, 10, 12, 15.5, 15, 40], 31, 10)).toEqual([10, 15, 30]);
	expect(usableLooks([5, 9], 31, 10)).toEqual([]);
});
