import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import {
	findName,
	longestName,
	mostNames,
	mostProblems,
	nameKey,
	parseRoster,
	readName
} from './roster.ts';

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
			[
				'a name that stands twice',
				'Name\nAda\nEmmy\n ada ',
				4,
				'“ada” counts as the same name as “Ada” in line 2.'
			],
			['a twin after a line break in quotes', '"A\nB"\nC\nA B', 4, '“A B” is already in line 1.'],
			['no name', 'Id,Name\n1,\n', 2, 'There is no name in this line.'],
			[
				'a name that is too long',
				`Ada\n${'x'.repeat(101)}`,
				2,
				'A name can have at most 100 characters.'
			],
			[
				'a character that turns the text round',
				'Ada\nEm\u202Emy',
				2,
				'This line has a character that cannot be shown, or too many accents on one letter.'
			],
			['a twin after an empty line', 'Ada\n\n"Ada"', 3, '“Ada” is already in line 1.'],
			[
				'a quote that nothing closes',
				'Ada\n"Emmy',
				2,
				'A quotation mark opens here and is never closed.'
			]
		])('%s', (_, text, line, message) => {
			expect(parseRoster(text).problems).toContainEqual({ line, message });
		});

		test('what is too much, once', () => {
			const names = Array.from({ length: mostNames + 5 }, (_, at) => `Learner ${at}`);
			const roster = parseRoster(names.join('\n'));
			expect(roster.names).toHaveLength(mostNames);
			expect(roster.problems).toEqual([
				{ line: mostNames + 1, message: `A class can have at most ${mostNames} names.` }
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
			message: 'There are 39979 more problems from here on.'
		});
	});

	test('names that differ in what nobody sees are one name', () => {
		expect(parseRoster('Ada\nA\u200Bda').problems).toEqual([
			{ line: 2, message: '“Ada” is already in line 1.' }
		]);
		expect(parseRoster('Name\n\u3164').problems).toEqual([
			{ line: 2, message: 'There is no name in this line.' }
		]);
	});
});

describe('read name', () => {
	/** Signs that are drawn as a space. */
	const blanks = ['\u2800', '\u{13441}'];
	/** What nobody sees in a name. */
	const hidden = [
		...['\u200B', '\u200C', '\u200D', '\u00AD', '\u034F', '\u061C', '\u180E', '\u2060', '\u3164'],
		...['\uFE0F', '\uFEFF', '\uFFF9', '\uFFFB', '\u{13430}', '\u{1BCA0}', '\u{1D173}', '\u{E0041}'],
		...blanks
	];
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
				'no format character: annotations, hieroglyphs, shorthand, music, tags',
				'A\uFFF9d\uFFFAa\u{13430}\u{1BCA0}\u{1D173}\u{E0041}\uFE0F',
				'Ada'
			],
			['one space for a blank hieroglyph', 'Ada\u{13441}\u{13442}Byron', 'Ada Byron'],
			[
				'the marks that Tibetan, Thai and Burmese write',
				'\u0F66\u0F92\u0FB2\u0F74\u0F56\u0F66\u0F90\u0FB1\u0FB2\u0F71\u0F72\u0F7E\u0F83 \u0E17\u0E35\u0E48 \u1000\u103C\u103D\u1032\u102D\u102F\u1037\u1038',
				'\u0F66\u0F92\u0FB2\u0F74\u0F56\u0F66\u0F90\u0FB1\u0FB2\u0F71\u0F72\u0F7E\u0F83 \u0E17\u0E35\u0E48 \u1000\u103C\u103D\u1032\u102D\u102F\u1037\u1038'
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
			['a blank hieroglyph', '\u{13441}', 'empty'],
			['a shorthand control', '\u{1BCA0}', 'empty'],
			['nothing but signs', '?! \u{1F33F}', 'empty'],
			['a letter with 99 accents', `Z${'\u0300'.repeat(99)}`, 'odd'],
			['a letter with a heap of Thai vowels', `\u0E01${'\u0E47'.repeat(9)}`, 'odd'],
			['a heap of marks, with some that stack', `a${'\u0F72\u0300'.repeat(6)}`, 'odd'],
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
					unit: fc.constantFrom(...hidden, 'a', ' ', '\u0646', '\u0301')
				})
			);
			fc.assert(
				fc.property(text, (typed) => {
					const name = nameOf(typed);
					if (name === null) return;
					expect(nameOf(name)).toBe(name);
					expect(name).not.toMatch(
						/(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\p{Cf}]|[\u2800\u{13441}]|\p{Cc}|\p{Cs}/u
					);
					expect(name).not.toMatch(/\p{M}{11}/u);
					expect(name).toMatch(/[\p{L}\p{N}]/u);
				}),
				{ numRuns: 200 }
			);
		});
	});

	describe('two names', () => {
		test.each([
			['capitals', 'Ada', 'ADA'],
			['wide letters', 'Ada', '\uFF21\uFF44\uFF41'],
			['more spaces', 'Li Na', '  li \u3000 na'],
			['a joiner between letters that join anyway', '\u0645\u062D', '\u0645\u200D\u062D'],
			['a final sigma', '\u03A3\u039F\u03A6\u039F\u03A3', '\u03C3\u03BF\u03C6\u03BF\u03C3']
		])('are the same where they differ in %s', (_, one, other) => {
			expect(nameKey(nameOf(one) ?? '')).toBe(nameKey(nameOf(other) ?? 'none'));
			expect(parseRoster(`${one}\n${other}`).names).toHaveLength(1);
		});

		test.each([
			['a space', 'Li Na', 'Lina'],
			['an accent', 'Jose', 'Jos\u00E9'],
			['a dotless i', 'S\u0131la', 'Sila'],
			['a letter', 'Ada', 'Adam']
		])('are two where they differ in %s', (_, one, other) => {
			expect(nameKey(one)).not.toBe(nameKey(other));
			expect(parseRoster(`${one}\n${other}`).names).toHaveLength(2);
			expect(findName([one], other)).toBeUndefined();
		});

		test('are the same, whatever is hidden in them that nobody sees', () => {
			const letter = fc.constantFrom('a', 'B', '\u00E9', '\u0646', '\u6F22', 'x y');
			const nothing = fc.constantFrom('', ...hidden.filter((one) => !blanks.includes(one)));
			const both = fc.array(fc.tuple(letter, nothing), { minLength: 1, maxLength: 8 });
			fc.assert(
				fc.property(both, (pairs) => {
					const plain = pairs.map(([seen]) => seen).join('');
					const name = nameOf(pairs.flat().join('')) ?? '';
					expect(nameKey(name)).toBe(nameKey(plain));
					expect(findName([plain], name)).toBe(plain);
				})
			);
		});
	});
});
