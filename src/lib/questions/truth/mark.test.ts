import { expect, test } from 'vitest';
import { markTruth } from './mark.ts';

const question = {
	kind: 'truth' as const,
	options: [
		{ id: 'true', key: false },
		{ id: 'false', key: false },
		{ id: 'uncertain', key: true }
	]
};

test.each([
	['true', 0],
	['false', 0],
	['uncertain', 1]
])('%s gives %d where the article says it is uncertain', (chosen, fraction) => {
	expect(markTruth(question, { kind: 'truth', chosen })).toEqual({
		type: 'marked',
		mark: { fraction }
	});
});

test('an option that a statement does not have is unusable', () => {
	expect(markTruth(question, { kind: 'truth', chosen: 'perhaps' })).toMatchObject({
		type: 'unusable'
	});
});
