import { expect, test } from 'vitest';
import { markMultiple } from './mark.ts';

const question = {
	kind: 'multiple' as const,
	options: [
		{ id: 'one', key: true },
		{ id: 'two', key: true },
		{ id: 'three', key: false },
		{ id: 'four', key: false }
	]
};

test.each([
	[['one', 'two'], 1],
	[['two', 'one'], 1],
	[['one'], 0.5],
	[['one', 'three'], 0],
	[['one', 'two', 'three'], 0.5],
	[['three', 'four'], 0],
	[['one', 'two', 'three', 'four'], 0]
])('%j gives %d: right ones less wrong ones, of all right ones', (chosen, fraction) => {
	expect(markMultiple(question, { kind: 'multiple', chosen })).toEqual({
		type: 'marked',
		mark: { fraction }
	});
});

test.each([[[]], [['one', 'one']], [['one', 'gone']]])('%j is unusable', (chosen) => {
	expect(markMultiple(question, { kind: 'multiple', chosen })).toMatchObject({ type: 'unusable' });
});
