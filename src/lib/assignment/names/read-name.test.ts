import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRoster } from './roster.ts';
import { findName, longestName, nameKey, readName } from './read-name.ts';

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
		expect(readName(typed)).toMatchObject({ type: 'unusable', reason: what });
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
		expect(readRoster(`${one}\n${other}`).list).toHaveLength(1);
	});

	test.each([
		['a space', 'Li Na', 'Lina'],
		['an accent', 'Jose', 'Jos\u00E9'],
		['a dotless i', 'S\u0131la', 'Sila'],
		['a letter', 'Ada', 'Adam']
	])('are two where they differ in %s', (_, one, other) => {
		expect(nameKey(one)).not.toBe(nameKey(other));
		expect(readRoster(`${one}\n${other}`).list).toHaveLength(2);
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
