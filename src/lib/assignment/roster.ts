import { readName, nameKey, type NameProblem } from './names.ts';
import { readCsv, type CsvRecord, type Delimiter } from './csv.ts';

export interface RosterProblem {
	/** From 1. */
	readonly line: number;
	readonly problem:
		/** Of the name in this line. */
		| { readonly type: NameProblem }
		/** The same name stands before. */
		| { readonly type: 'twin'; readonly name: string; readonly line: number }
		/** A name that counts as the same. */
		| {
				readonly type: 'alike';
				readonly name: string;
				readonly as: string;
				readonly line: number;
		  }
		/** A quotation mark opens here and is never closed. */
		| { readonly type: 'open-quote' | 'after-quote' }
		/** The list has more than `mostNames`. */
		| { readonly type: 'too-many' }
		/** So many problems more from this line on. */
		| { readonly type: 'more'; readonly problems: number };
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

interface Placed {
	readonly name: string;
	readonly line: number;
}

function twinOf(name: string, { name: as, line }: Placed): RosterProblem['problem'] {
	return name === as ? { type: 'twin', name, line } : { type: 'alike', name, as, line };
}

/** The last of so many problems says how many more there are: a list of nothing but faults is not sent back thrice. */
export const mostProblems = 20;

function atMost(problems: readonly RosterProblem[]): readonly RosterProblem[] {
	const [next] = problems.slice(mostProblems);
	if (!next) return problems;
	const more = { type: 'more', problems: problems.length - mostProblems } as const;
	return [...problems.slice(0, mostProblems), { line: next.line, problem: more }];
}

/**
 * Names out of a pasted list or a CSV file, one a line. A header is recognised by its words (name, first name,
 * surname …); without one the first two columns that are no address and no number are the name.
 */
export function parseRoster(text: string): Roster {
	const { records, delimiter, brokenQuote } = readCsv(text);
	const [header] = records;
	const places = header ? columns(header) : null;
	const lines = new Map<string, Placed>();
	const problems: RosterProblem[] = [];
	if (brokenQuote) {
		const type = brokenQuote.type === 'open' ? 'open-quote' : 'after-quote';
		problems.push({ line: brokenQuote.line, problem: { type } });
	}
	for (const record of places ? records.slice(1) : records) {
		const { line, cells } = record;
		const words = places?.map((at) => cells[at] ?? '').join(' ') ?? bareName(record, delimiter);
		const read = readName(words);
		if (read.type === 'unusable') {
			problems.push({ line, problem: { type: read.reason } });
			continue;
		}
		const { name } = read;
		const key = nameKey(name);
		const twin = lines.get(key);
		if (twin) {
			problems.push({ line, problem: twinOf(name, twin) });
		} else if (lines.size === mostNames) {
			problems.push({ line, problem: { type: 'too-many' } });
			break;
		} else lines.set(key, { name, line });
	}
	return { names: [...lines.values()].map(({ name }) => name), problems: atMost(problems) };
}
