import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noWishes, readRoster } from './roster.ts';

const wishes = { ...noWishes, keepEmail: true };

describe('a pasted list of mail addresses', () => {
	test.each([
		['one line, semicolons', 'Ann Mill <a@example.org>; Ben Bill <b@example.org>'],
		['one line, commas', 'Ann Mill <a@example.org>, Ben Bill <b@example.org>,'],
		['quotes', '"Ann Mill" <a@example.org>; \'Ben Bill\' <b@example.org>'],
		['lines', 'Ann Mill <a@example.org>\r\nBen Bill <mailto:b@example.org>'],
		['lines with commas', 'Ann Mill <a@example.org>,\nBen Bill <b@example.org>'],
		['round brackets', 'Ann Mill (a@example.org)\nBen Bill (b@example.org)'],
		['no brackets', 'Ann Mill a@example.org\nBen Bill b@example.org'],
		['colons and dashes', 'Ann Mill: a@example.org\nBen Bill - b@example.org'],
		['the address first', 'a@example.org (Ann Mill)\nb@example.org (Ben Bill)'],
		['one line, the address first', 'a@example.org (Ann Mill), b@example.org (Ben Bill)'],
		['upright lines', 'Ann Mill|a@example.org\nBen Bill|b@example.org'],
		['a table of upright lines', '| Ann Mill | a@example.org |\n| Ben Bill | b@example.org |'],
		['commas', 'Ann Mill, a@example.org\nBen Bill, b@example.org'],
		['bullets', '• Ann Mill <a@example.org>\n• Ben Bill <b@example.org>']
	])('gives names and addresses: %s', (_, text) => {
		const { list, problems } = readRoster(text, null, wishes);
		const both = list.map(({ name, email }) => [name, email]);
		expect(problems).toEqual([]);
		expect(both).toEqual([
			['Ann Mill', 'a@example.org'],
			['Ben Bill', 'b@example.org']
		]);
		expect(readRoster(text).list.every(({ email }) => email === null)).toBe(true);
	});

	test('keeps who has no address, and “Mill, Ann” as one', () => {
		const text = 'Cid Cox; "Mill, Ann" <a@example.org>; Bill, Ben <b@example.org>; Eva Eng';
		expect(readRoster(text).list.map(({ name }) => name)).toEqual([
			...['Cid Cox', 'Mill, Ann', 'Bill, Ben', 'Eva Eng']
		]);
	});
});

test('a line without an address among mail addresses is a name, or is said to be left out', () => {
	const mails = 'Ann Mill <a@example.org>\nBen Bill <b@example.org>\nEva Eng <e@example.org>';
	const { list, leftOut } = readRoster(`${mails}\nCid Cox\nSumme 4`);
	expect(list.map(({ name }) => name)).toContain('Cid Cox');
	expect(leftOut).toEqual([{ line: 5, text: 'Summe 4' }]);
});

// Of a line that is cut into columns as others are, one of them may be no name.
test('no line of a list vanishes: it is a name, a problem, the heading or left out', () => {
	const line = fc.constantFrom(
		...['Ann Mill', 'Ben Bill <b@example.org>', 'c@example.org', '"Eng, Eva" <e@example.org>'],
		...['Summe 4', 'Total: 12', 'Fay, Gil;12', '1. Cid Cox', '• Dora Dix', 'Name', 'Zoë, Uwe, Ida']
	);
	const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
			const { rows, problems, heading, leftOut } = readRoster(lines.join('\n'));
			// Of a list that is refused as a whole nothing is taken.
			fc.pre(!problems.some(({ problem }) => problem.type.endsWith('-quote')));
			const told = new Set([...problems, ...(heading ? [heading] : [])].map((one) => one.line));
			// “Zoë, Ben, Ann” in one line are three that are left out.
			const left = (at: number) =>
				leftOut.filter(({ line }) => line === at + 1).map((one) => one.text);
			for (const [at, text] of lines.entries()) {
				const words = text.match(/\p{Lu}\p{L}+|^c@/gu) ?? [text];
				const isRow = rows.some(({ name }) => words.some((word) => name.includes(word)));
				const found = isRow || letters(left(at).join('')) === letters(text);
				expect([text, found || told.has(at + 1)]).toEqual([text, true]);
			}
		})
	);
});

test.each([
	['alone', 'a@example.org\nb@example.org', [1, 2]],
	['alone among others', 'Ann Mill <a@example.org>; b@example.org; Ben Bill <b@example.org>', [1]]
])('an address is no name: %s', (_, text, lines) => {
	const { list, problems } = readRoster(text);
	expect(list.filter(({ name }) => name.includes('@'))).toEqual([]);
	expect(problems.map(({ line }) => line)).toEqual(lines);
});

test('an address in the column of names is taken out of it', () => {
	const text = 'Name;Group\nAnn Mill <a@example.org>;A\nBen Bill;B';
	expect(readRoster(text).list.map(({ name }) => name)).toEqual(['Ann Mill', 'Ben Bill']);
});

test.each([
	['commas', 'Ann Mill, Ben Bill, Cid Cox', 3],
	['semicolons', 'Ann Mill;Ben Bill;Cid Cox', 3],
	['two whole names', 'Ann Mill, Ben Bill', 2],
	['first names', 'Ann, Ben, Cid', 3],
	['a last “and”', 'Ann Mill, Ben Bill and Cid Cox', 3],
	['family names first', 'Mill, Ann; Bill, Ben', 2],
	['wrapped lines', 'Ann Mill, Ben Bill,\nCid Cox, Eva Eng', 4],
	['one person, family name first', 'Mill, Ann', 1],
	['one person, columns', 'Mill;Ann;A', 1],
	['columns of names and groups', 'Ann Mill;Group A\nBen Bill;Group B', 2]
])('names in one line: %s', (_, text, people) => {
	const { list, problems } = readRoster(text);
	expect([list.length, problems]).toEqual([people, []]);
});

test.each([
	['numbers', '1. Ann Mill\n2. Ben Bill'],
	['brackets', '1) Ann Mill\n(2) Ben Bill'],
	['numbers and blanks', '1 Ann Mill\n2 Ben Bill'],
	['no blank', '1.Ann Mill\n2.Ben Bill'],
	['bullets', '• Ann Mill\n•Ben Bill'],
	['dashes', '- Ann Mill\n– Ben Bill'],
	['stars', '* Ann Mill\n* Ben Bill'],
	['boxes', '☐ Ann Mill\n[x] Ben Bill'],
	['bullets and tabs', '•\tAnn Mill\n•\tBen Bill'],
	['numbers and tabs', '1.\tAnn Mill\n2.\tBen Bill'],
	['both', '- 1. Ann Mill\n- 2. Ben Bill'],
	['Chinese', '1、Ann Mill\n2、Ben Bill'],
	['in columns', 'Name;Group\n1. Ann Mill;A\n2. Ben Bill;B']
])('bullets and numbers before names are left away: %s', (_, text) => {
	const { list, problems } = readRoster(text);
	expect([list.map(({ name }) => name), problems]).toEqual([['Ann Mill', 'Ben Bill'], []]);
});

test('problems come in the order of lines', () => {
	const { problems } = readRoster('Ann\nBen\nAnn\nZoÃ«\n"Cid');
	expect(problems.map(({ line }) => line)).toEqual([3, 4, 5]);
});
