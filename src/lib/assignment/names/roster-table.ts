import type { CsvRecord, ReadCsv } from '../csv.ts';
import type { Head } from './heading-words.ts';
import { isFooter, isLabelled, isNoPerson, isRule } from './not-people.ts';
import { readPaste, withoutCount } from './paste.ts';
import { headOf, isAlsoAName, isFamilyFirst, isNameHead, plain } from './roster-columns.ts';

/** Which columns hold what, from 0. */
export interface Columns {
	/** One with the whole name, or its parts in the order in which they are read; at least one, at most three. */
	readonly name: readonly number[];
	readonly email: number | null;
	readonly studentNumber: number | null;
	/** Whether the list begins with a heading, which is no name. */
	readonly heading: boolean;
}

/** More columns are not looked at. */
export const mostColumns = 30;

const mostNameColumns = 3;

/** Only so many lines can stand above a heading. */
const mostAbove = 10;

const address = /^\S+@\S+$/;
/** Such as 1234567, s123456 or UMB0099, and not 1, 2, 3 … */
const studentNumber = /^\p{L}{0,4}[\d/-]{4,}\p{L}?$/u;
/** Of numbers, points and dates. */
const figures = /^[\d\s.,:/%#-]*\d[\d\s.,:/%-]*$/;
const visible = /[\p{L}\p{N}]/u;

type Kind = 'address' | 'number' | 'figures' | 'words' | 'empty';

/** What most cells of a column are. */
function kindOf(cells: readonly string[]): Kind {
	const filled = cells.filter((cell) => visible.test(cell));
	if (filled.length === 0) return 'empty';
	const most = (pattern: RegExp): boolean =>
		filled.filter((cell) => pattern.test(cell)).length * 2 > filled.length;
	if (most(address)) return 'address';
	if (most(studentNumber) && new Set(filled).size * 2 > filled.length) return 'number';
	return most(figures) ? 'figures' : 'words';
}

function column(records: readonly CsvRecord[], at: number): readonly string[] {
	return records.map(({ cells }) => cells[at] ?? '');
}

function widthOf(records: readonly CsvRecord[]): number {
	return Math.min(mostColumns, Math.max(1, ...records.map(({ cells }) => cells.length)));
}

function kindsOf(records: readonly CsvRecord[]): readonly Kind[] {
	return Array.from({ length: widthOf(records) }, (_, at) => kindOf(column(records, at)));
}

function filledIn({ cells }: CsvRecord): number {
	return cells.filter((cell) => visible.test(cell)).length;
}

type Heads = readonly (Head | null)[];

interface Heading {
	readonly at: number;
	readonly heads: Heads;
	/** Whether its words say so, or only what stands below. */
	readonly by: 'words' | 'look';
}

/** Of each cell of a line what its heading says; a word that most lines below have as well is none. */
function headsOf({ cells }: CsvRecord, below: readonly CsvRecord[]): Heads {
	return cells.slice(0, mostColumns).map((cell, at) => {
		const head = headOf(cell);
		if (head === null) return null;
		const again = column(below, at).filter((one) => plain(one) === plain(cell)).length;
		return again > 0 && again * 2 >= below.length ? null : head;
	});
}

/** Whether the words of a line say that it is a heading, `alone` of a line that has but one cell. */
function saysHeading(record: CsvRecord, heads: Heads, first: boolean, below: readonly CsvRecord[]) {
	const known = heads.filter((head) => head !== null);
	if (known.length >= 2 && known.some((head) => head !== 'other')) return true;
	const at = heads.findIndex(isNameHead);
	const cell = record.cells[at];
	if (cell === undefined || known.length !== 1) return false;
	if (!first) return filledIn(record) === 1 && widthOf(below) === 1 && !isAlsoAName(cell);
	const names = column(below, at).filter((name) => name !== '');
	const whole = names.filter((name) => /[\s,]/.test(name)).length * 2 > names.length;
	return !isAlsoAName(cell) || (whole && filledIn(record) === 1);
}

/**
 * What a line is by what stands below it, in any language: no “@” above a column of addresses and no digit above a
 * column of numbers is a heading; an address or a number is a person.
 */
function looksLike(record: CsvRecord, below: readonly CsvRecord[]): 'heading' | 'person' | null {
	const proofs = kindsOf(below).map((kind, at) => {
		const cell = record.cells[at] ?? '';
		if (!visible.test(cell)) return null;
		if (kind === 'address') return cell.includes('@') ? 'person' : 'heading';
		if (kind !== 'number' && kind !== 'figures') return null;
		if (figures.test(cell) || studentNumber.test(cell)) return 'person';
		const all = column(below, at).every((one) => !visible.test(one) || /\d/.test(one));
		return all && !/\d/.test(cell) ? 'heading' : null;
	});
	if (proofs.includes('person')) return 'person';
	return proofs.includes('heading') ? 'heading' : null;
}

/** Where the heading stands. Titles above it have fewer cells; what ends a list of several lines heads nothing. */
function findHeading(records: readonly CsvRecord[]): Heading | null {
	const candidates = records.slice(0, Math.min(mostAbove, Math.max(1, records.length - 1)));
	for (const [at, record] of candidates.entries()) {
		const below = records.slice(at + 1);
		const heads = headsOf(record, below);
		if (saysHeading(record, heads, at === 0, below)) return { at, heads, by: 'words' };
	}
	for (const [at, record] of candidates.entries()) {
		const narrower = records.slice(0, at).every((above) => filledIn(above) < filledIn(record));
		const below = records.slice(at + 1);
		const isWide = filledIn(record) > 1;
		if (narrower && isWide && looksLike(record, below) === 'heading')
			return { at, heads: headsOf(record, below), by: 'look' };
	}
	return null;
}

/** Whether most cells of one column have in them what stands in the other. */
function holds(records: readonly CsvRecord[], whole: number, part: number): boolean {
	const pairs = records.map(({ cells }) => [cells[whole] ?? '', cells[part] ?? ''] as const);
	const filled = pairs.filter(([, inner]) => inner !== '');
	return filled.filter(([outer, inner]) => outer.includes(inner)).length * 2 > filled.length;
}

/** The columns of the name, in the order in which it is read; none if no heading says it. */
function namedColumns(
	{ heads }: Heading,
	{ cells }: CsvRecord,
	records: readonly CsvRecord[],
	kinds: readonly Kind[]
): readonly number[] {
	const at = (head: Head): readonly number[] => {
		const found = heads.indexOf(head);
		return found < 0 ? [] : [found];
	};
	const [given, family] = [at('given'), [...at('family'), ...at('family2')]];
	const [lead = -1] = family;
	const both = (first: readonly number[]): readonly number[] =>
		isFamilyFirst(cells[lead] ?? '') ? [...family, ...first] : [...first, ...family];
	if (given.length > 0 && family.length > 0) return both(given);
	const [whole = -1] = at('name');
	if (given.length > 0 && whole >= 0)
		return holds(records, whole, given[0] ?? -1) ? [whole] : [...given, whole];
	for (const first of [at('nombre'), at('name'), at('preferred')])
		if (family.length > 0 && first.length > 0)
			return holds(records, first[0] ?? -1, lead) ? first : both(first);
	for (const one of ['whole', 'name', 'nombre'] as const) if (at(one).length > 0) return at(one);
	// One part of the name alone: the other stands under a heading that we do not know.
	const unknown = kinds.findIndex((kind, one) => kind === 'words' && heads[one] === null);
	const other = unknown >= 0 && cells[unknown] !== '' ? [unknown] : [];
	if (given.length > 0) return [...given, ...other];
	if (family.length > 0) return [...other, ...family];
	return at('preferred');
}

/** Without a heading, or with one that does not say it: the columns of words. */
function guessedName(
	kinds: readonly Kind[],
	heads: Heads,
	records: readonly CsvRecord[]
): readonly number[] {
	const [first, second] = kinds.flatMap((kind, at) =>
		kind === 'words' && (heads[at] ?? null) === null ? [at] : []
	);
	if (first === undefined) return [Math.max(0, kinds.indexOf('words'))];
	const cells = column(records, first).filter((cell) => cell !== '');
	const whole = cells.filter((cell) => /[\s,]/.test(cell)).length * 2 > cells.length;
	return whole || second === undefined ? [first] : [first, second];
}

function guessedColumns(
	heading: Heading | null,
	row: CsvRecord | null,
	people: readonly CsvRecord[]
): Columns {
	const kinds = kindsOf(people);
	const heads = heading?.heads ?? [];
	const named = heading && row ? namedColumns(heading, row, people, kinds) : [];
	const headed = (...wanted: readonly Head[]): number | undefined =>
		wanted.map((head) => heads.indexOf(head)).find((at) => at >= 0);
	const ofKind = (kind: Kind, also: Head | null): number | null => {
		const at = kinds.findIndex((one, at) => {
			const head = heads[at] ?? null;
			return one === kind && (head === null || head === also);
		});
		return at < 0 ? null : at;
	};
	return {
		name: named.length > 0 ? named : guessedName(kinds, heads, people),
		email: headed('email') ?? ofKind('address', 'other'),
		studentNumber:
			headed('number', 'id') ?? (heading?.by === 'words' ? null : ofKind('number', null)),
		heading: heading !== null
	};
}

function isSingleWord(name: string): boolean {
	return !/[\s,]/.test(name);
}

/** Whether the first of these names does not look like the others, as a heading that we do not know would not. */
function isUnlike([first = '', ...others]: readonly string[]): boolean {
	const filled = others.filter((name) => name !== '');
	if (first === '' || filled.length === 0) return false;
	const few = (test: (name: string) => boolean): boolean =>
		test(first) && filled.filter(test).length * 5 <= filled.length;
	return (
		few(isSingleWord) ||
		few((name) => /[\d:/_#*?]/.test(name)) ||
		few((name) => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name)) ||
		few((name) => !/\p{Lu}/u.test(name) && /\p{Ll}/u.test(name)) ||
		few((name) => name.split(/\s+/).length > 4)
	);
}

export interface Sheet {
	readonly people: readonly CsvRecord[];
	/** Above the heading, and what other tools put below it. */
	readonly leftOut: readonly CsvRecord[];
	readonly heading: CsvRecord | null;
	readonly columns: Columns;
	/** Nothing says whether the first line is a heading or a person. */
	readonly doubt: boolean;
	/** Columns with words that nobody asked for and that no heading names. */
	readonly unused: readonly number[];
	/** Whether cells are the ones of the file: a quotation mark that is never closed spoils them. */
	readonly isTable: boolean;
}

/** Lines under a heading that are none of its people: the heading on each printed page, and other tables below. */
function withoutHeadings(
	records: readonly CsvRecord[],
	heading: CsvRecord | null
): readonly (readonly [CsvRecord, isPerson: boolean])[] {
	const same = heading?.cells.map(plain).join('|');
	const end = records.findIndex((record) => {
		if (heading === null || filledIn(record) < 2) return false;
		const known = record.cells.map(headOf).filter((head) => head !== null);
		const isHeading = known.length === filledIn(record) && known.some(isNameHead);
		return isHeading && record.cells.map(plain).join('|') !== same;
	});
	const title = records[end - 1];
	const from = end < 0 ? records.length : title && end > 0 && filledIn(title) === 1 ? end - 1 : end;
	return records.map((record, at) => [
		record,
		at < from && (heading === null || record.cells.map(plain).join('|') !== same)
	]);
}

/** Whether more than its one word says that a line is a sum: it has figures or gaps, or the others whole names. */
function isShort(
	{ cells }: CsvRecord,
	others: readonly CsvRecord[],
	{ name, email, studentNumber: number }: Columns
): boolean {
	const beside = cells.filter((cell, at) => !name.includes(at) && visible.test(cell));
	if (beside.length > 0) return beside.every((cell) => figures.test(cell));
	const fields = [...name, email ?? -1, number ?? -1].filter((at) => at >= 0);
	const lacks = fields.some(
		(at) =>
			(cells[at] ?? '') === '' &&
			column(others, at).filter((cell) => cell !== '').length * 2 > others.length
	);
	const whole = others.filter((one) => !isSingleWord(nameIn(one, name)));
	return lacks || whole.length * 2 > others.length;
}

function nameIn({ cells }: CsvRecord, name: readonly number[]): string {
	return name
		.map((at) => cells[at] ?? '')
		.join(' ')
		.trim();
}

/** More sums than that stand below no list. */
const mostFooters = 20;

/** How many lines at the end are sums, averages and notes. */
function footersOf(records: readonly CsvRecord[], columns: Columns): number {
	const last = records.slice(-mostFooters).toReversed();
	const texts = last.map((record) => {
		const name = nameIn(record, columns.name);
		return name === '' ? (record.cells.find((cell) => visible.test(cell)) ?? '') : name;
	});
	const end = last.findIndex(
		({ cells }, at) =>
			cells.some((cell) => address.test(cell)) ||
			!isFooter(texts[at] ?? '', (word) => headOf(word) === 'whole')
	);
	const count = end < 0 ? last.length : end;
	const others = records.slice(0, records.length - count);
	const kept = last
		.slice(0, count)
		.findIndex((record, at) => isSingleWord(texts[at] ?? '') && !isShort(record, others, columns));
	return kept < 0 ? count : kept;
}

/** Which lines are people, and which columns say who; `chosen` goes before what we understand ourselves. */
export function understand(source: string, csv: ReadCsv, chosen: Columns | null): Sheet {
	const named = findHeading(csv.records);
	const pasted = named?.by === 'words' && named.heads.length > 1 ? null : readPaste(source, csv);
	const records = pasted?.records ?? csv.records;
	const understood = pasted ? findHeading(records) : named;
	const found = chosen?.heading === false ? null : understood;
	const headingAt = found?.at ?? (chosen?.heading ? 0 : -1);
	const heading = records[headingAt] ?? null;
	const below = withoutHeadings(records.slice(headingAt + 1), heading);
	const rows = below.flatMap(([record, isPerson]) => (isPerson ? [record] : []));
	// “Teacher: X” above a list without a heading.
	const titled = rows.findIndex(({ cells }) => !isLabelled(cells.join(' ').trim()));
	const titles = heading || titled < 0 ? 0 : titled;
	const body = withoutCount(rows.slice(titles));
	const guessed = guessedColumns(found, heading, body);
	const columns = chosen ? { ...chosen, name: chosen.name.slice(0, mostNameColumns) } : guessed;
	const footers = footersOf(body, columns);
	const [people, others] = [
		body.slice(0, body.length - footers),
		body.slice(body.length - footers)
	];
	const noPerson = people.filter((record) => isNobody(record, columns));
	const left = new Set([...others, ...noPerson]);
	const students = people.filter((record) => !left.has(record));
	const name = students.map(({ cells }) => columns.name.map((at) => cells[at] ?? '').join(' '));
	const kinds = kindsOf(students);
	const [first] = students;
	const isPerson = first !== undefined && looksLike(first, students.slice(1)) === 'person';
	const several = kinds.filter((kind) => kind === 'words').length > 1;
	const doubt = chosen === null && heading === null && students.length > 1 && !isPerson;
	const used = [...columns.name, columns.email, columns.studentNumber];
	return {
		people: students,
		leftOut: [
			...records.slice(0, Math.max(0, headingAt)),
			...rows.slice(0, titles),
			...below.flatMap(([record, isPerson]) => (isPerson ? [] : [record])),
			...left
		].toSorted((one, other) => one.line - other.line),
		heading,
		columns,
		doubt: doubt && (several || isUnlike(name.map((one) => one.trim()))),
		unused: kinds.flatMap((kind, at) => {
			const named = heading !== null && (heading.cells[at] ?? '').trim() !== '';
			return kind === 'words' && !named && !used.includes(at) ? [at] : [];
		}),
		isTable: !pasted?.isMail
	};
}

/** A line of another tool, by the words in the place of the name. */
function isNobody({ cells }: CsvRecord, { name }: Columns): boolean {
	const words = name.map((at) => cells[at] ?? '');
	// Canvas leaves the name of “Manual Posting” empty.
	const noted = words.join('') === '' && cells.some((cell) => isNoPerson([cell]));
	return isNoPerson(words) || noted || isRule(cells);
}
