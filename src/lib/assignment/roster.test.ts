import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { mostNames, mostProblems, parseRoster, longestName, readName } from './roster.ts';

describe('roster', () => {
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
		test.each<[string, string, number, string]>([
			['a name that stands twice', 'Name\nAda\nEmmy\n ada ', 4, '“ada” stands in line 2, too.'],
			['a twin after a line break in quotes', '"A\nB"\nC\nA B', 4, '“A B” stands in line 1, too.'],
			['no name', 'Id,Name\n1,\n', 2, 'There is no name in this line.'],
			[
				'a name that is too long',
				`Ada\n${'x'.repeat(101)}`,
				2,
				'A name has at most 100 characters.'
			],
			[
				'a character that turns the text round',
				'Ada\nEm\u202Emy',
				2,
				'There is a character in this line that cannot be shown.'
			],
			['a twin after an empty line', 'Ada\n\n"Ada"', 3, '“Ada” stands in line 1, too.'],
			['a quote that nothing closes', 'Ada\n"Emmy', 2, 'A quote opens here that nothing closes.']
		])('%s', (_, text, line, message) => {
			expect(parseRoster(text).problems).toContainEqual({ line, message });
		});

		test('what is too much, once', () => {
			const names = Array.from({ length: mostNames + 5 }, (_, at) => `Learner ${at}`);
			const roster = parseRoster(names.join('\n'));
			expect(roster.names).toHaveLength(mostNames);
			expect(roster.problems).toEqual([
				{ line: mostNames + 1, message: `A class has at most ${mostNames} names.` }
			]);
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
					expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
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
			message: 'Something is wrong from here on in 39979 more places.'
		});
	});

	test('names that differ in what nobody sees are one name', () => {
		expect(parseRoster('Ada\nA\u200Bda').problems).toEqual([
			{ line: 2, message: '“Ada” stands in line 1, too.' }
		]);
		expect(parseRoster('Name\n\u3164').problems).toEqual([
			{ line: 2, message: 'There is no name in this line.' }
		]);
	});
});

describe('read name', () => {
	function nameOf(text: string): string | null {
		const read = readName(text);
		return read.type === 'name' ? read.name : null;
	}

	describe('a name', () => {
		test.each([
			['even blanks', '  Ada \t Lovelace\n', 'Ada Lovelace'],
			['one way to write an accent', 'Zoe\u0308', 'Zo\u00EB'],
			['no zero width', 'A\u200Bd\u2060a\uFEFF\u00AD\u200E', 'Ada'],
			['no joiner that nobody sees', 'A\u200Dd\u200Ca\u200D', 'Ada'],
			['no letter or sign that is blank', '\u3164Ada\u2800\u2800Lovelace\uFFA0', 'Ada Lovelace'],
			[
				'the joiner that Persian spells with',
				'\u0646\u06CC\u200C\u0646\u0627',
				'\u0646\u06CC\u200C\u0646\u0627'
			],
			[
				'letters of any script, and signs',
				'\u0100\u0142\u6F22\u5B57 O\u2019Neil-3 \u{1F33F}',
				'\u0100\u0142\u6F22\u5B57 O\u2019Neil-3 \u{1F33F}'
			]
		])('has %s', (_, typed, name) => {
			expect(nameOf(typed)).toBe(name);
		});

		test.each([
			['nothing', '', 'empty'],
			['a blank letter', '\u3164', 'empty'],
			['blank signs', '\u2800\u{1D159} \u115F\u1160', 'empty'],
			['joiners', '\u200C\u200D\u200B', 'empty'],
			['an accent without a letter', '\u0301', 'empty'],
			['a control', 'Ada\u0007', 'odd'],
			['an escape', '\u001B[31mAda', 'odd'],
			['what turns the text round', 'Ada\u202Eevil', 'odd'],
			['an isolate', 'Ada\u2066', 'odd'],
			['half a character', 'Ada\uD800', 'odd'],
			['a character that was lost', 'Ada\uFFFD', 'odd'],
			['a NUL', 'Ada\0', 'odd'],
			['too much', 'x'.repeat(longestName + 1), 'long']
		])('is refused where it is %s', (_, typed, what) => {
			expect(readName(typed)).toMatchObject({ type: 'unusable', what });
		});

		test('is the same when it is read again, and has something to see and nothing that cannot be', () => {
			const text = fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.string({
					unit: fc.constantFrom('a', ' ', '\u200D', '\u0646', '\u0301', '\u3164', '\u2800')
				})
			);
			fc.assert(
				fc.property(text, (typed) => {
					const name = nameOf(typed);
					if (name === null) return;
					expect(nameOf(name)).toBe(name);
					expect(name).not.toMatch(/[\u200B\u3164\u2800\uFEFF]|\p{Cc}|\p{Cs}/u);
					expect(name).toMatch(/\S/);
				}),
				{ numRuns: 500 }
			);
		});
	});
});
