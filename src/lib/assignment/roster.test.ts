import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { mostNames, mostProblems, parseRoster, type RosterProblem } from './roster.ts';
import { nameKey } from './names.ts';

const both = ['Ada Lovelace', 'Emmy Noether'];

test.each<[string, string]>([
	['a name a line', 'Ada Lovelace\nEmmy Noether\n'],
	['Windows line ends and a byte order mark', '\uFEFFAda Lovelace\r\nEmmy Noether\r\n'],
	['blanks and empty lines', '\n  Ada   Lovelace \n\n\tEmmy Noether\n \n'],
	['a header', 'Name\nAda Lovelace\nEmmy Noether'],
	['a header among others', 'Id,Full name,E-mail\n1,Ada Lovelace,a@b.c\n2,Emmy Noether,\n'],
	['two columns with a header', 'Surname;First name\nLovelace;Ada\nNoether;Emmy'],
	['the same in German', 'Nachname\tVorname\nLovelace\tAda\nNoether\tEmmy'],
	['no header, columns of numbers and addresses', '1;Ada;Lovelace;a@b.c\n2;Emmy;Noether;'],
	['quotes after an empty line', 'Name\n\n "Ada Lovelace"\nEmmy Noether'],
	['blanks before quotes with a comma', 'Id, Name\n1, "Ada Lovelace"\n2,  "Emmy\nNoether"  '],
	['quotes', '"Name","Group"\n"Ada Lovelace","7, b"\n"Emmy\nNoether","8"']
])('reads %s', (_, text) => {
	expect(parseRoster(text)).toEqual({ names: both, problems: [] });
});

test('leaves "surname, first name" without a header as it was written', () => {
	expect(parseRoster('Lovelace, Ada\n"Noether, Emmy"').names).toEqual([
		...['Lovelace, Ada', 'Noether, Emmy']
	]);
});

describe('names the line of', () => {
	test.each<[string, string, number, RosterProblem['problem']]>([
		[
			'a name that stands twice',
			'Name\nAda\nEmmy\n ada ',
			4,
			{ type: 'alike', name: 'ada', as: 'Ada', line: 2 }
		],
		[
			'a twin after a line break in quotes',
			'"A\nB"\nC\nA B',
			4,
			{ type: 'twin', name: 'A B', line: 1 }
		],
		['no name', 'Id,Name\n1,\n', 2, { type: 'empty' }],
		['a name that is too long', `Ada\n${'x'.repeat(101)}`, 2, { type: 'long' }],
		['a character that turns the text round', 'Ada\nEm\u202Emy', 2, { type: 'odd' }],
		['a twin after an empty line', 'Ada\n\n"Ada"', 3, { type: 'twin', name: 'Ada', line: 1 }],
		['a quote that nothing closes', 'Ada\n"Emmy', 2, { type: 'open-quote' }],
		['text after a closing quote', 'Zoë\n"Ada" (guest)\n"Emmy"\nMary', 2, { type: 'after-quote' }]
	])('%s', (_, text, line, problem) => {
		expect(parseRoster(text).problems).toContainEqual({ line, problem });
	});

	test('what is too much, once', () => {
		const names = Array.from({ length: mostNames + 5 }, (_, at) => `Learner ${at}`);
		const roster = parseRoster(names.join('\n'));
		expect(roster.names).toHaveLength(mostNames);
		expect(roster.problems).toEqual([{ line: mostNames + 1, problem: { type: 'too-many' } }]);
	});
});

test('reads anything without throwing, and never a name twice', () => {
	const pieces = fc.array(
		fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', 'Name', ' ', '\u0000')
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				pieces.map((list) => list.join(''))
			),
			(text) => {
				const { names } = parseRoster(text);
				expect(new Set(names.map(nameKey)).size).toBe(names.length);
			}
		)
	);
});

describe('CSV', () => {
	test('guards every beginning that a spreadsheet could run, and leaves numbers alone', () => {
		expect(
			writeCsv([['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', 'a=b', -1.5, true, null]])
		).toBe(`"'=1+1","'+1","'-1","'@a","'\tx","'\rx","'＝1",a=b,-1.5,true,\r\n`);
		expect(writeCsv([[Number.NaN, Infinity, 0]])).toBe(',,0\r\n');
	});

	test('keeps what stands in quotes: doubled quotes, dividers, line ends, and blanks before quotes', () => {
		expect(readCsv('a, "b ""c"" , d"\r\n"e\n "", "" f",6" pipe').records).toEqual([
			{ line: 1, cells: ['a', 'b "c" , d'] },
			{ line: 2, cells: ['e\n ", " f', '6" pipe'] }
		]);
	});

	test('puts into quotes what needs them', () => {
		expect(writeCsv([['a "b"', 'c,d', 'e\nf', ' g', 'h']])).toBe(
			'"a ""b""","c,d","e\nf"," g",h\r\n'
		);
	});

	test('is read back as it was written, but for the guard, blanks around and line ends', () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', '"', ',', ';', '\n', '=', '-', ' ', 'ü')
		});
		const rows = fc.array(fc.tuple(fc.constant('x'), cell, fc.integer()), { minLength: 1 });
		fc.assert(
			fc.property(rows, (rows) => {
				const { records } = readCsv(writeCsv(rows));
				const back = records.map(({ cells }) => cells.map((each) => each.replace(/^'/, '')));
				const bare = rows.map((row) => row.map((each) => String(each).trim()));
				expect(back.map((row) => row.map((each) => each.trim()))).toEqual(bare);
			})
		);
	});

	test('no cell of text begins as a formula', () => {
		const text = fc
			.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' =', '"='), fc.string())
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, (text) => {
				expect(writeCsv([[text]]).slice(0, -2)).not.toMatch(/^"?\s*[=+\-@\t\r]/);
			})
		);
	});
});

test('a list of nothing but faults is answered with the first of them, and how many more there are', () => {
	const { problems } = parseRoster('Ada\n'.repeat(40_000));
	expect(problems).toHaveLength(mostProblems + 1);
	expect(problems.at(-1)).toEqual({
		line: mostProblems + 2,
		problem: { type: 'more', problems: 39979 }
	});
});

test('names that differ in what nobody sees are one name', () => {
	expect(parseRoster('Ada\nA\u200Bda').problems).toEqual([
		{ line: 2, problem: { type: 'twin', name: 'Ada', line: 1 } }
	]);
	expect(parseRoster('Name\n\u3164').problems).toEqual([{ line: 2, problem: { type: 'empty' } }]);
});
