import { expect, test } from 'vitest';
import { markSort } from './mark.ts';

function statement(id: string, right: string) {
	const places = ['supported', 'uncertain', 'unsupported'];
	return { id, options: places.map((place) => ({ id: place, key: place === right })) };
}

const question = {
	kind: 'sort' as const,
	statements: [
		statement('vessels', 'supported'),
		statement('cause', 'unsupported'),
		statement('testing', 'uncertain'),
		statement('constructor', 'uncertain')
	]
};

test.each([
	[['supported', 'unsupported', 'uncertain', 'uncertain'], 1],
	[['supported', 'unsupported', 'uncertain', 'supported'], 0.75],
	[['uncertain', 'supported', 'supported', 'supported'], 0]
])('%j gives %d: the share of statements put where the article has them', (places, fraction) => {
	const [vessels = '', cause = '', testing = '', constructor = ''] = places;
	const placed = { vessels, cause, testing, constructor };
	expect(markSort(question, { kind: 'sort', placed })).toEqual({
		type: 'marked',
		mark: { fraction }
	});
});

const whole = {
	vessels: 'supported',
	cause: 'supported',
	testing: 'supported',
	constructor: 'supported'
};

test.each([
	['a statement is left out', { vessels: 'supported', cause: 'supported', testing: 'supported' }],
	['a statement is not in the question', { ...whole, other: 'supported' }],
	['a place does not exist', { ...whole, cause: 'perhaps' }]
])('is unusable when %s', (_, placed) => {
	expect(markSort(question, { kind: 'sort', placed })).toMatchObject({ type: 'unusable' });
});
