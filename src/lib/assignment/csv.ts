/** One record of a file of values; `line` is the one that it begins in, from 1. */
export interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

interface ReadCsv {
	readonly records: readonly CsvRecord[];
	readonly delimiter: Delimiter;
	/** Line in which a quote opens that nothing closes. */
	readonly openQuote: number | null;
}

export type Delimiter = ',' | ';' | '\t';

/** The one that stands most often outside quotes; a tab before a semicolon before a comma. */
function delimiterOf(text: string): Delimiter {
	const bare = text.replace(/"(?:[^"]|"")*"/g, '');
	const count = (delimiter: Delimiter): number => bare.split(delimiter).length;
	if (count('\t') > 1) return '\t';
	return count(';') > 1 ? ';' : ',';
}

/**
 * Values by RFC 4180, with whatever of comma, semicolon and tab divides them, any line ends, and a byte
 * order mark. A quote counts only at the beginning of a cell. Lines without a value are left out.
 */
export function readCsv(source: string): ReadCsv {
	const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const delimiter = delimiterOf(text);
	const cell = new RegExp(` *"((?:[^"]|"")*)"[^${delimiter}\\n]*|[^${delimiter}\\n]*`, 'y');
	const records: CsvRecord[] = [];
	let [line, at, openQuote]: [number, number, number | null] = [1, 0, null];
	while (at < text.length) {
		const [begun, cells]: [number, string[]] = [line, []];
		for (let more = true; more; at++) {
			cell.lastIndex = at;
			const [whole = '', quoted] = cell.exec(text) ?? [];
			if (quoted === undefined && /^ *"/.test(whole)) openQuote ??= line;
			cells.push((quoted?.replaceAll('""', '"') ?? whole).trim());
			line += whole.split('\n').length - 1;
			at += whole.length;
			more = text[at] === delimiter;
		}
		line++;
		if (cells.some((value) => value !== '')) records.push({ line: begun, cells });
	}
	return { records, delimiter, openQuote };
}

/** What a cell can hold; `null` is an empty one. */
export type Cell = string | number | boolean | null;

/**
 * Beginnings that a spreadsheet takes for a formula, and their full-width forms, which some even out.
 * OWASP, "CSV Injection".
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

function written(cell: Cell): string {
	if (cell === null) return '';
	// A number of ours is no formula; what is no number is nothing to count with.
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	if (typeof cell === 'boolean') return String(cell);
	const safe = formula.test(cell) ? `'${cell}` : cell;
	return /[",;\t\r\n]|^\s|\s$|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV by RFC 4180: commas, CRLF after each row. A text that a spreadsheet could run as a formula
 * gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}
