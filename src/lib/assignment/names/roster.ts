import Papa from 'papaparse';
import { hasLostLetters } from './decode-file.ts';
import { readName, nameKey, type NameProblem } from './read-name.ts';
import { readCsv, type CsvRecord, type ReadCsv } from '../csv.ts';
import { headOf, isNoPerson, type Head } from './roster-columns.ts';

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
		/** What is to be kept as an e-mail address or a student number is none. */
		| { readonly type: 'email' | 'number'; readonly text: string }
		/** The list has more than `mostNames`. */
		| { readonly type: 'too-many' }
		/** So many problems more from this line on. */
		| { readonly type: 'more'; readonly problems: number };
}

/** Which columns hold what, from 0. */
export interface Columns {
	/** One with the whole name, or its parts in the order in which they are read; at least one, at most three. */
	readonly name: readonly number[];
	readonly email: number | null;
	readonly studentNumber: number | null;
	/** Whether the list begins with a heading, which is no name. */
	readonly heading: boolean;
}

/** What else an educator says of a list. */
export interface Wishes {
	readonly keepEmail: boolean;
	readonly keepNumber: boolean;
	/** “Lovelace, Ada” becomes “Ada Lovelace”. */
	readonly turn: boolean;
}

export const noWishes: Wishes = { keepEmail: false, keepNumber: false, turn: false };

export interface Roster {
	/** Each name once, in the order of the list; those with a problem are left out. */
	readonly list: readonly Listed[];
	readonly problems: readonly RosterProblem[];
	readonly columns: Columns;
	/** Of each column its heading, if there is one, and what stands in it first. */
	readonly found: readonly { readonly heading: string; readonly first: string }[];
	/** Lines that are no students: above the heading, and what other tools put below it. */
	readonly leftOut: readonly { readonly line: number; readonly text: string }[];
	/** Whether names are written “Lovelace, Ada”. */
	readonly commas: boolean;
}

export const mostNames = 2000;

/** More columns are not looked at. */
export const mostColumns = 30;

const mostNameColumns = 3;

/** Only so many lines can stand above a heading. */
const mostAbove = 10;

const address = /^\S+@\S+$/;
/** Such as 1234567, s123456 or UMB0099, and not 1, 2, 3 … */
const studentNumber = /^\p{L}{0,4}[\d/-]{4,}\p{L}?$/u;
/** Of numbers, points and dates. */
const figures = /^[\d\s.,:/%-]+$/;

type Kind = 'address' | 'number' | 'figures' | 'words' | 'empty';

/** What most cells of a column are. */
function kindOf(cells: readonly string[]): Kind {
	const filled = cells.filter((cell) => cell !== '');
	if (filled.length === 0) return 'empty';
	const most = (pattern: RegExp): boolean =>
		filled.filter((cell) => pattern.test(cell)).length * 2 > filled.length;
	if (most(address)) return 'address';
	if (most(studentNumber) && new Set(filled).size * 2 > filled.length) return 'number';
	return most(figures) ? 'figures' : 'words';
}

type Heads = readonly (Head | null)[];

/** The columns of the name, in the order in which it is read; none if no heading says it. */
function namedColumns(heads: Heads): readonly number[] {
	const at = (head: Head): readonly number[] => {
		const found = heads.indexOf(head);
		return found < 0 ? [] : [found];
	};
	const [given, family] = [at('given'), [...at('family'), ...at('family2')]];
	if (given.length > 0 && family.length > 0) return [...given, ...family];
	if (given.length > 0 && at('name').length > 0) return [...given, ...at('name')];
	if (family.length > 0 && at('nombre').length > 0) return [...at('nombre'), ...family];
	for (const whole of ['whole', 'name', 'nombre'] as const)
		if (at(whole).length > 0) return at(whole);
	return given.length > 0 ? given : family;
}

/** Where the heading stands, and what it says. A heading below other lines must name two columns. */
function findHeading(
	records: readonly CsvRecord[]
): { readonly at: number; readonly heads: Heads } | null {
	for (const [at, { cells }] of records.slice(0, mostAbove).entries()) {
		const heads = cells.slice(0, mostColumns).map(headOf);
		const known = heads.filter((head) => head !== null).length;
		if (known >= 2 || (at === 0 && known === 1)) return { at, heads };
	}
	return null;
}

/** Without a heading, or with one that does not say it: the columns of words. */
function guessedName(kinds: readonly Kind[], records: readonly CsvRecord[]): readonly number[] {
	const [first, second] = kinds.flatMap((kind, at) => (kind === 'words' ? [at] : []));
	if (first === undefined) return [0];
	const cells = records.map((record) => record.cells[first] ?? '').filter((cell) => cell !== '');
	const whole = cells.filter((cell) => /[\s,]/.test(cell)).length * 2 > cells.length;
	return whole || second === undefined ? [first] : [first, second];
}

/**
 * “Lovelace, Ada” a line, with nothing else in it: a comma that divides no columns. Only if a blank follows each
 * comma, as people write it and spreadsheets do not.
 */
function folded(records: readonly CsvRecord[], text: string): readonly CsvRecord[] {
	const bare = text.replaceAll(/"(?:[^"]|"")*"/g, '""');
	const written =
		!/,(?! )/.test(bare) &&
		records.every(({ cells }) => cells.length <= 2) &&
		records.every(({ cells }) => cells.every((cell) => !address.test(cell) && !figures.test(cell)));
	if (!written) return records;
	return records.map(({ line, cells }) => ({
		line,
		cells: [cells.filter((cell) => cell !== '').join(', ')]
	}));
}

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

interface Sheet {
	readonly people: readonly CsvRecord[];
	readonly above: readonly CsvRecord[];
	readonly heading: CsvRecord | null;
	readonly columns: Columns;
}

/** Which lines are people, and which columns say who; `chosen` goes before what we understand ourselves. */
function understand(text: string, { records, delimiter }: ReadCsv, chosen: Columns | null): Sheet {
	const found = chosen?.heading === false ? null : findHeading(records);
	const headingAt = found?.at ?? (chosen?.heading ? 0 : -1);
	const under = records.slice(headingAt + 1);
	const below = found || delimiter !== ',' ? under : folded(under, text);
	const width = Math.min(mostColumns, Math.max(1, ...below.map(({ cells }) => cells.length)));
	const kinds = Array.from({ length: width }, (_, at) =>
		kindOf(below.map(({ cells }) => cells[at] ?? ''))
	);
	const heads = found?.heads ?? [];
	const named = namedColumns(heads);
	const headed = (...wanted: readonly Head[]): number | undefined =>
		wanted.map((head) => heads.indexOf(head)).find((at) => at >= 0);
	const ofKind = (kind: Kind): number | null => (kinds.includes(kind) ? kinds.indexOf(kind) : null);
	const guessed: Columns = {
		name: named.length > 0 ? named : guessedName(kinds, below),
		email: headed('email') ?? ofKind('address'),
		studentNumber: headed('number', 'id') ?? (found ? null : ofKind('number')),
		heading: headingAt >= 0
	};
	return {
		people: below,
		above: records.slice(0, Math.max(0, headingAt)),
		heading: records[headingAt] ?? null,
		columns: chosen ? { ...chosen, name: chosen.name.slice(0, mostNameColumns) } : guessed
	};
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
	| { readonly type: 'listed'; readonly listed: Listed }
	| { readonly type: 'unusable'; readonly problem: RosterProblem['problem'] };

function readLine({ cells }: CsvRecord, columns: Columns, wishes: Wishes): ReadLine {
	const words = columns.name.map((at) => cells[at] ?? '').join(' ');
	if (hasLostLetters(words)) return { type: 'unusable', problem: { type: 'lost' } };
	const read = readName(wishes.turn ? turned(words) : words);
	if (read.type === 'unusable') return { type: 'unusable', problem: { type: read.reason } };
	const cell = (at: number | null, kept: boolean): string =>
		at === null || !kept ? '' : (cells[at] ?? '').normalize('NFC');
	const email = cell(columns.email, wishes.keepEmail);
	if (email !== '' && readAddress(email) === null)
		return { type: 'unusable', problem: { type: 'email', text: email.slice(0, 100) } };
	const number = cell(columns.studentNumber, wishes.keepNumber);
	if (number !== '' && readNumber(number) === null)
		return { type: 'unusable', problem: { type: 'number', text: number.slice(0, 100) } };
	return {
		type: 'listed',
		listed: { name: read.name, email: email || null, studentNumber: number || null }
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
	const { people, above, heading, columns } = understand(text, csv, chosen);
	const places = new Map<string, Placed>();
	const list: Listed[] = [];
	const students: CsvRecord[] = [];
	const problems: RosterProblem[] = [];
	const leftOut = above.map(({ line, cells }) => ({ line, text: cells.join(' ').trim() }));
	if (csv.brokenQuote) {
		const type = csv.brokenQuote.type === 'open' ? 'open-quote' : 'after-quote';
		problems.push({ line: csv.brokenQuote.line, problem: { type } });
	}
	let commas = false;
	for (const record of people) {
		const { line } = record;
		const words = columns.name.map((at) => record.cells[at] ?? '');
		// Canvas leaves the name of “Manual Posting” empty.
		if (
			isNoPerson(words) ||
			(words.join('') === '' && record.cells.some((cell) => isNoPerson([cell])))
		) {
			leftOut.push({ line, text: record.cells.join(' ').trim() });
			continue;
		}
		students.push(record);
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
			commas ||= words.length === 1 && turned(words[0] ?? '') !== words[0];
		}
	}
	const width = Math.min(mostColumns, Math.max(1, ...people.map(({ cells }) => cells.length)));
	const found = Array.from({ length: width }, (_, at) => ({
		heading: heading?.cells[at]?.slice(0, 60) ?? '',
		first: (students.find(({ cells }) => cells[at])?.cells[at] ?? '').slice(0, 60)
	}));
	return {
		list,
		problems: atMost(problems),
		columns,
		found,
		commas,
		leftOut: leftOut.slice(0, mostAbove)
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
