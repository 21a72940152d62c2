export const longestName = 100;

export type NameRead =
	| { readonly type: 'name'; readonly name: string }
	/** One sentence for a person, to stand beside the field. */
	| { readonly type: 'unusable'; readonly what: 'empty' | 'long' | 'odd'; readonly reason: string };

/** Scripts whose words are spelt with joiners, which nobody sees elsewhere. */
const joined = [
	...['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil'],
	...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Mongolian']
]
	.map((script) => `\\p{Script=${script}}`)
	.join('');

/** Turn the text round that follows, on the whole page. */
const turning = '\\u202A-\\u202E\\u2066-\\u2069';

/** What takes no room and has no look of its own, but for joiners within the words that are spelt with them. */
const invisible = new RegExp(
	`(?<![${joined}])[\\u200C\\u200D]|[\\u200C\\u200D](?![${joined}])|(?![\\u200C\\u200D${turning}])\\p{Default_Ignorable_Code_Point}`,
	'gu'
);

/** Blanks, and the letters and signs that are drawn as a blank. */
const blanks = /[\s\u2800\u{1D159}]+/gu;

/** Controls, halves of characters, what stands for a character that was lost, what no font has. */
const odd = new RegExp(`[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFC\\uFFFD${turning}]`, 'u');

/** A name has something to see: accents alone are none. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

const reasons = {
	empty: 'Write a name that can be seen.',
	long: `A name has at most ${longestName} characters.`,
	odd: 'There is a character in this name that cannot be shown. Type the name anew.'
} as const;

/**
 * The one reader of every name that a person types: of people, classes and learners, in a field, a list or a
 * file. Blanks are evened and what cannot be seen is left out, so that two names which look alike are alike; what
 * would spoil the page is refused.
 */
export function readName(text: string): NameRead {
	const name = text.replace(invisible, '').replace(blanks, ' ').trim().normalize('NFC');
	const unusable = (what: keyof typeof reasons): NameRead => ({
		...{ type: 'unusable', what, reason: reasons[what] }
	});
	if (odd.test(name)) return unusable('odd');
	if (!visible.test(name)) return unusable('empty');
	return name.length > longestName ? unusable('long') : { type: 'name', name };
}
