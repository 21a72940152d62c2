import { expect, test } from 'vitest';
import { markChoice } from './mark.ts';

const question = {
	kind: 'choice' as const,
	options: [
		{ id: 'debated', key: true },
		{ id: 'proven', key: false }
	]
};

test('the right option gives 1', () => {
	const marked = markChoice(question, { kind: 'choice', chosen: 'debated' });
	expect(marked).toEqual({ type: 'marked', mark: { fraction: 1 } });
});

test('another option gives 0', () => {
	const marked = markChoice(question, { kind: 'choice', chosen: 'proven' });
	expect(marked).toEqual({ type: 'marked', mark: { fraction: 0 } });
});

test.each([
	{ kind: 'choice' as const, chosen: 'gone' },
	{ kind: 'truth' as const, chosen: 'debated' }
])('%j is unusable: it does not fit the question', (response) => {
	expect(markChoice(question, response)).toMatchObject({ type: 'unusable' });
});
