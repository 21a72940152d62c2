export const longestName = 100;

/**
 * Why a name cannot be used. `empty`: no letter and no digit; `long`: more than `longestName` characters; `odd`: a
 * character that cannot be shown, or too many accents on one letter.
 */
export type NameProblem = 'empty' | 'long' | 'odd';

type NameRead =
	| { readonly type: 'name'; readonly name: string }
	| { readonly type: 'unusable'; readonly reason: NameProblem };

function scripts(...names: readonly string[]): string {
	return names.map((script) => `\\p{Script=${script}}`).join('');
}

/** Scripts in which a joiner changes how a word looks. */
const joined = scripts(
	...['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil'],
	...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Mongolian']
);

/** Change the direction of the text after them, on the whole page. */
const turning = '\\u202A-\\u202E\\u2066-\\u2069';

/** Format characters and others that take no room, but for joiners. */
const invisible = new RegExp(
	`(?![${turning}\\u200C\\u200D])[\\p{Default_Ignorable_Code_Point}\\p{Cf}]`,
	'gu'
);

/** Joiners where they change nothing that anyone sees. */
const idleJoiners = new RegExp(
	`(?<![${joined}])[\\u200C\\u200D]|[\\u200C\\u200D](?![${joined}])`,
	'gu'
);

/** Spaces, and the letters and signs that are drawn as one: Braille, musical and hieroglyphic blanks. */
const blanks = /(?:[\s\u2800\u{1D159}]|\u{13441}|\u{13442})+/gu;

/** Controls, half characters, unassigned and private ones, and those that stand for something lost. */
const odd = new RegExp(`[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFC\\uFFFD${turning}]`, 'u');

/** These stack letters as marks: a syllable may need more of them than elsewhere. */
const stacked = scripts('Tibetan', 'Myanmar', 'Khmer', 'Tai_Tham', 'Javanese', 'Balinese');

/** More marks in a row than any language writes. They would cover the lines above and below. */
const heaped = new RegExp(`(?:(?![${stacked}])\\p{M}){6}|\\p{M}{11}`, 'u');

const visible = /[\p{L}\p{N}]/u;

/**
 * The one reader of every name that a person types: of people, classes and students, in a field, a list or a
 * file. Evens spaces and drops what cannot be seen. Refuses a name without a letter or digit, and what would spoil
 * the page.
 */
export function readName(text: string): NameRead {
	const shown = text.replace(invisible, '').replace(idleJoiners, '');
	const name = shown.replace(blanks, ' ').trim().normalize('NFC');
	if (odd.test(name) || heaped.test(name)) return { type: 'unusable', reason: 'odd' };
	if (!visible.test(name)) return { type: 'unusable', reason: 'empty' };
	if (name.length > longestName) return { type: 'unusable', reason: 'long' };
	return { type: 'name', name };
}

/**
 * Two names with the same key are the same person: on a class's list, when joining, and for attempts that stay
 * counted. Capitals, wide letters, joiners and how many spaces there are make no difference; a space does.
 */
export function nameKey(name: string): string {
	const seen = (text: string): string =>
		text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '').replace(blanks, ' ');
	const small = seen(seen(name).normalize('NFKC').toLowerCase()).replaceAll('ς', 'σ');
	return small.trim().normalize('NFKC');
}

/** Finds a name in a list by `nameKey`, in the list's spelling; the same spelling first. */
export function findName(names: readonly string[], name: string): string | undefined {
	if (names.includes(name)) return name;
	const key = nameKey(name);
	return names.find((one) => nameKey(one) === key);
}
