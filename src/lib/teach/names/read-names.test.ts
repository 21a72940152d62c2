import { expect, it } from 'vitest';
import { keepNames, keptNames, readNames } from './read-names.ts';

it('reads pseudonym and name a line, with or without a header, and says which lines it could not read', () => {
	const { names, unread } = readNames(
		'\uFEFFPseudonym;Name\r\nBizan  Mudod;"Winter, Zoe\u0308"\r\nBogaf  Rorik;\r\n;Obi\r\nDosat;Nkechi Obi'
	);
	expect([...names]).toEqual([
		['Bizan Mudod', 'Winter, Zo\u00EB'],
		['Dosat', 'Nkechi Obi']
	]);
	expect(unread).toEqual([3, 4]);
});

it('does not take the lines after a stray quotation mark for a name', () => {
	const { names, unread } = readNames('Dosat,Obi\nBizan,"Zoë" W\nBogaf,"Ada"\nRorik,Emmy');
	expect([...names]).toEqual([
		['Dosat', 'Obi'],
		['Rorik', 'Emmy']
	]);
	expect(unread).toEqual([2]);
});

it('keeps names, later ones in their place, and forgets all of them', () => {
	const held = new Map<string, string>();
	const storage = {
		getItem: (key: string) => held.get(key) ?? null,
		setItem: (key: string, value: string) => void held.set(key, value),
		removeItem: (key: string) => void held.delete(key)
	};
	expect(keepNames(storage, new Map([['Bizan', 'Zoë']]))).toBe(true);
	expect([...keptNames(storage)]).toEqual([['Bizan', 'Zoë']]);
	expect(keepNames(storage, new Map([['Dosat', 'Obi']]))).toBe(true);
	expect([...keptNames(storage)]).toEqual([['Dosat', 'Obi']]);
	expect(keepNames(storage, new Map())).toBe(true);
	expect(held.size).toBe(0);
});

it('takes what it cannot read in the storage for nothing', () => {
	const holding = (text: string) => ({ getItem: () => text });
	expect(keptNames(holding('{')).size).toBe(0);
	expect(keptNames(holding('[["a",1],["b","B"],null]')).size).toBe(1);
});
