import Papa from 'papaparse';
import { hasLostLetters } from './decode-file.ts';
import { readName, nameKey, type NameProblem } from './read-name.ts';
import { readCsv, type CsvRecord } from '../csv.ts';
import { unnumbered, withoutAddress } from './paste.ts';
import { mostColumns, understand, type Columns } from './roster-table.ts';

export { mostColumns, type Columns } from './roster-table.ts';

/** A student whom a class expects. E-mail and student number are there only if the educator keeps them. */
export interface Listed {
	readonly name: string;
	readonly email: string | null;
	readonly studentNumber: string | null;
}

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
		/** Letters were lost when the text was copied or saved: it has U+FFFD or “Ã¼” in the place of “ü”. */
		| { readonly type: 'lost' }
		/** An e-mail address stands where the name should. */
		| { readonly type: 'address' }
		/** What is to be kept as an e-mail address or a student number is none. */
		| { readonly type: 'email' | 'number'; readonly text: string }
		/** The list has more than `mostNames`. */
		| { readonly type: 'too-many' }
		/** So many problems more from this line on. */
		| { readonly type: 'more'; readonly problems: number };
}

/** What else an educator says of a list. */
export interface Wishes {
	readonly keepEmail: boolean;
	readonly keepNumber: boolean;
	/** “Lovelace, Ada” becomes “Ada Lovelace”. */
	readonly turn: boolean;
}

export const noWishes: Wishes = { keepEmail: false, keepNumber: false, turn: false };

/** A line of the list as it stands there; from 1. */
export interface Line {
	readonly line: number;
	readonly text: string;
}

export interface Roster {
	/** Each name once, in the order of the list; those with a problem are left out. */
	readonly list: readonly Listed[];
	readonly problems: readonly RosterProblem[];
	readonly columns: Columns;
	/** Of each column its heading, if there is one, and what stands in it first. */
	readonly found: readonly { readonly heading: string; readonly first: string }[];
	/** Of each name of the list what stands in the chosen columns, whether it is to be kept or not. */
	readonly rows: readonly Listed[];
	/** The line that was taken for a heading. */
	readonly heading: Line | null;
	/** The first name of a list of which nothing says whether it begins with a heading. */
	readonly doubt: Line | null;
	/** Columns of words that no name, address or number is read from, of a list without a heading. */
	readonly unused: readonly number[];
	/** Lines that are no students: above the heading, and what other tools put below it. */
	readonly leftOut: readonly Line[];
	/** Whether names are written “Lovelace, Ada”. */
	readonly commas: boolean;
}

export const mostNames = 2000;

/** The last of so many problems says how many more there are: a list of nothing but faults is not sent back thrice. */
export const mostProblems = 20;

function atMost(problems: readonly RosterProblem[]): readonly RosterProblem[] {
	const [next] = problems.slice(mostProblems);
	if (!next) return problems;
	const more = { type: 'more', problems: problems.length - mostProblems } as const;
	return [...problems.slice(0, mostProblems), { line: next.line, problem: more }];
}

/** “Lovelace, Ada”, the other way round; a name with no comma or more than one stays. */
function turned(name: string): string {
	const [family, given, ...more] = name.split(',').map((part) => part.trim());
	return family && given && more.length === 0 ? `${given} ${family}` : name;
}

/** A student number as it is written, but for blanks; `null`: it is none that could be. */
function readNumber(text: string): string | null {
	return /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,49}$/u.test(text) ? text : null;
}

function readAddress(text: string): string | null {
	return text.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/.test(text) ? text : null;
}

interface Placed {
	readonly name: string;
	readonly line: number;
}

function twinOf(name: string, { name: as, line }: Placed): RosterProblem['problem'] {
	return name === as ? { type: 'twin', name, line } : { type: 'alike', name, as, line };
}

type ReadLine =
	| { readonly type: 'listed'; readonly listed: Listed; readonly row: Listed }
	| { readonly type: 'unusable'; readonly problem: RosterProblem['problem'] };

function readLine({ cells }: CsvRecord, columns: Columns, wishes: Wishes): ReadLine {
	const unusable = (problem: RosterProblem['problem']) => ({ type: 'unusable', problem }) as const;
	const words = columns.name.map((at) => cells[at] ?? '').join(' ');
	if (hasLostLetters(words)) return unusable({ type: 'lost' });
	const bare = unnumbered(withoutAddress(words.trim()));
	if (bare === '' && words.includes('@')) return unusable({ type: 'address' });
	const read = readName(wishes.turn ? turned(bare) : bare);
	if (read.type === 'unusable') return unusable({ type: read.reason });
	const cell = (at: number | null): string =>
		at === null ? '' : (cells[at] ?? '').normalize('NFC');
	const [email, number] = [cell(columns.email), cell(columns.studentNumber)];
	if (wishes.keepEmail && email !== '' && readAddress(email) === null)
		return unusable({ type: 'email', text: email.slice(0, 100) });
	if (wishes.keepNumber && number !== '' && readNumber(number) === null)
		return unusable({ type: 'number', text: number.slice(0, 100) });
	const { name } = read;
	return {
		type: 'listed',
		listed: {
			name,
			email: (wishes.keepEmail && email) || null,
			studentNumber: (wishes.keepNumber && number) || null
		},
		row: { name, email: email || null, studentNumber: number || null }
	};
}

/**
 * Names out of a pasted list or a file of another tool: divided by commas, semicolons or tabs, with or without a
 * heading. Without `chosen` columns, headings (`roster-columns.ts`) and the look of the cells say which is which.
 */
export function readRoster(
	text: string,
	chosen: Columns | null = null,
	wishes: Wishes = noWishes
): Roster {
	const csv = readCsv(text);
	const understood = understand(text, csv, chosen);
	const { people, leftOut, heading, columns, doubt, unused, isTable } = understood;
	const places = new Map<string, Placed>();
	const list: Listed[] = [];
	const rows: Listed[] = [];
	const problems: RosterProblem[] = [];
	if (csv.brokenQuote && isTable) {
		const type = csv.brokenQuote.type === 'open' ? 'open-quote' : 'after-quote';
		problems.push({ line: csv.brokenQuote.line, problem: { type } });
	}
	let commas = false;
	for (const record of people) {
		const { line } = record;
		const read = readLine(record, columns, wishes);
		if (read.type === 'unusable') {
			problems.push({ line, problem: read.problem });
			continue;
		}
		const { name } = read.listed;
		const twin = places.get(nameKey(name));
		if (twin) {
			problems.push({ line, problem: twinOf(name, twin) });
		} else if (list.length === mostNames) {
			problems.push({ line, problem: { type: 'too-many' } });
			break;
		} else {
			places.set(nameKey(name), { name, line });
			list.push(read.listed);
			rows.push(read.row);
			const [words = ''] = columns.name.map((at) => record.cells[at] ?? '');
			commas ||= columns.name.length === 1 && turned(words) !== words;
		}
	}
	const textOf = ({ line, cells }: CsvRecord) => ({ line, text: cells.join(' ').trim() });
	const width = Math.min(mostColumns, Math.max(1, ...people.map(({ cells }) => cells.length)));
	const found = Array.from({ length: width }, (_, at) => ({
		heading: heading?.cells[at]?.slice(0, 60) ?? '',
		first: (people.find(({ cells }) => cells[at])?.cells[at] ?? '').slice(0, 60)
	}));
	const [first] = people;
	return {
		...{ list, rows, columns, found, commas, unused },
		problems: atMost(problems.toSorted((one, other) => one.line - other.line)),
		heading: heading && textOf(heading),
		doubt: doubt && first ? textOf(first) : null,
		leftOut: leftOut.map(textOf)
	};
}

/** A list as text that `readRoster` reads as the same list: a name a line, or a sheet with a heading. */
export function rosterText(list: readonly Listed[], headings: readonly string[]): string {
	const plain = list.map(({ name }) => name).join('\n');
	const back = readRoster(plain);
	const same =
		back.problems.length === 0 &&
		back.list.length === list.length &&
		list.every(
			({ name, email, studentNumber: number }, at) =>
				email === null && number === null && back.list[at]?.name === name
		);
	if (same) return plain;
	const rows = list.map(({ name, email, studentNumber: number }) => [
		name,
		email ?? '',
		number ?? ''
	]);
	return Papa.unparse([[...headings], ...rows], { delimiter: ';', newline: '\n' });
}
