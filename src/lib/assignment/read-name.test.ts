import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestName, readName } from './read-name.ts';

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
