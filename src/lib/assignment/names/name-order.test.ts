import { expect, it } from 'vitest';
import { byName } from './name-order.ts';

const names = [
	'Zoë Ahmed',
	'Émile Berg',
	'Anna van den Berg',
	'Adeyemi, Bola',
	'eva Çelik',
	'Madonna'
];

it('sorts by family name: the last word, or what stands before a comma', () => {
	expect(names.toSorted(byName('family'))).toEqual([
		...['Adeyemi, Bola', 'Zoë Ahmed', 'Anna van den Berg', 'Émile Berg', 'eva Çelik', 'Madonna']
	]);
});

it('sorts by given name, accents and capitals aside', () => {
	expect(names.toSorted(byName('given'))).toEqual([
		...['Adeyemi, Bola', 'Anna van den Berg', 'Émile Berg', 'eva Çelik', 'Madonna', 'Zoë Ahmed']
	]);
});
