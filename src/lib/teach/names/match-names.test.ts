import { expect, it } from 'vitest';
import { matchNames } from './match-names.ts';

const labels = ['Quiet amber heron', 'Quiet amber robin', 'Early silver otter'];

it('finds a nickname whatever its capitals and spaces, and keeps it as the class spells it', () => {
	const { names, unmatched } = matchNames(new Map([['quiet  AMBER heron', 'Zoë']]), labels);
	expect([...names]).toEqual([['Quiet amber heron', 'Zoë']]);
	expect(unmatched).toEqual([]);
});

it('says of a nickname that nobody has which one it may be', () => {
	const given = new Map([
		['Early silvr otter', 'Ada'],
		['Small green frog', 'Emmy'],
		['Early silver otter', 'Nkechi']
	]);
	const { names, unmatched } = matchNames(given, labels);
	expect([...names.values()]).toEqual(['Nkechi']);
	expect(unmatched).toEqual([
		{ nickname: 'Early silvr otter', name: 'Ada', near: 'Early silver otter' },
		{ nickname: 'Small green frog', name: 'Emmy', near: null }
	]);
});

it('guesses nothing between two that are as near', () => {
	const { unmatched } = matchNames(new Map([['Amber owl', 'Zoë']]), ['Amber owls', 'Amber oil']);
	expect(unmatched).toEqual([{ nickname: 'Amber owl', name: 'Zoë', near: null }]);
});
