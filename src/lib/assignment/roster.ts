import { readCsv, type CsvRecord, type Delimiter } from './csv.ts';

export interface RosterProblem {
	/** From 1. */
	readonly line: number;
	/** One sentence for a person. */
	readonly message: string;
}

interface Roster {
	/** Each once, in the order of the list; those with a problem are left out. */
	readonly names: readonly string[];
	readonly problems: readonly RosterProblem[];
}

export const mostNames = 2000;

const whole = /^(?:(?:full |display )?name|students?|learners?|participants?|pupils?)$/;
const first = /^(?:first ?names?|given ?names?|forenames?|vornamen?)$/;
const last = /^(?:last ?names?|surnames?|family ?names?|nachnamen?|familiennamen?)$/;

/** Where the names stand, by the first line; `null`: it is no header but a name. */
function columns(header: CsvRecord): readonly number[] | null {
	const words = header.cells.map((cell) => cell.toLowerCase().replace(/[\s_-]+/g, ' '));
	const find = (pattern: RegExp): number => words.findIndex((word) => pattern.test(word));
	const [own, given, family] = [find(whole), find(first), find(last)];
	if (own >= 0) return [own];
	const found = [given, family].filter((at) => at >= 0);
	return found.length > 0 ? found : null;
}

/** A line without a header: what is an address or a number is no part of the name. */
function bareName({ cells }: CsvRecord, delimiter: Delimiter): string {
	const words = cells.filter((cell) => cell !== '' && !/@|^[\d.]+$/.test(cell)).slice(0, 2);
	return words.join(delimiter === ',' ? ', ' : ' ');
}

/** At a line, where nobody has typed into a field. */
const inLine = {
	empty: 'There is no name in this line.',
	odd: 'There is a character in this line that cannot be shown.'
} as const;

/** The last of so many problems says how many more there are: a list of nothing but faults is not sent back thrice. */
export const mostProblems = 20;

function atMost(problems: readonly RosterProblem[]): readonly RosterProblem[] {
	const [next] = problems.slice(mostProblems);
	if (!next) return problems;
	const more = problems.length - mostProblems;
	const message = `Something is wrong from here on in ${more} more ${more === 1 ? 'place' : 'places'}.`;
	return [...problems.slice(0, mostProblems), { line: next.line, message }];
}

/**
 * Names out of a pasted list or a CSV file, one a line. A header is recognised by its words (name, first name,
 * surname …); without one the first two columns that are no address and no number are the name.
 */
export function parseRoster(text: string): Roster {
	const { records, delimiter, openQuote } = readCsv(text);
	const [header] = records;
	const places = header ? columns(header) : null;
	const lines = new Map<string, { readonly name: string; readonly line: number }>();
	const problems: RosterProblem[] = [];
	if (openQuote !== null) {
		problems.push({ line: openQuote, message: 'A quote opens here that nothing closes.' });
	}
	for (const record of places ? records.slice(1) : records) {
		const { line, cells } = record;
		const words = places?.map((at) => cells[at] ?? '').join(' ') ?? bareName(record, delimiter);
		const read = readName(words);
		if (read.type === 'unusable') {
			problems.push({ line, message: read.what === 'long' ? read.reason : inLine[read.what] });
			continue;
		}
		const { name } = read;
		const twin = lines.get(name.toLowerCase());
		if (twin) {
			problems.push({ line, message: `“${name}” stands in line ${twin.line}, too.` });
		} else if (lines.size === mostNames) {
			problems.push({ line, message: `A class has at most ${mostNames} names.` });
			break;
		} else lines.set(name.toLowerCase(), { name, line });
	}
	return { names: [...lines.values()].map(({ name }) => name), problems: atMost(problems) };
}

export const longestName = 100;

type NameRead =
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
