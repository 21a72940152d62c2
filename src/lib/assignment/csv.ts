import Papa from 'papaparse';

/** One record of a file of values; `line` is the one that it begins in, from 1. */
export interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface ReadCsv {
	readonly records: readonly CsvRecord[];
	readonly delimiter: Delimiter;
	/** The first quote that does not end where its cell does: what comes after it may be read wrongly. */
	readonly brokenQuote: BrokenQuote | null;
}

export interface BrokenQuote {
	/** In which it opens. */
	readonly line: number;
	/** Nothing closes it, or it is closed and text follows. */
	readonly type: 'open' | 'followed';
}

export type Delimiter = ',' | ';' | '\t' | '|';

const quotedCell = /"(?:[^"]|"")*"/g;

/** Text without the blanks that some programs put before the quote of a cell. */
function withoutBlanks(text: string): string {
	const blanks = new RegExp(`${quotedCell.source}|(^|[\\n,;\\t|]) +(?=")`, 'g');
	return text.replaceAll(blanks, (found, before: string | undefined) => before ?? found);
}

/** What divides the cells of most lines; of two that divide as many: a tab, a semicolon, a comma, an upright line. */
function delimiterOf(text: string): Delimiter {
	const lines = text.replaceAll(quotedCell, '""').split('\n');
	const count = (delimiter: Delimiter): number =>
		lines.filter((line) => line.trim().includes(delimiter)).length;
	const delimiters = ['\t', ';', ',', '|'] as const;
	const most = Math.max(...delimiters.map(count));
	return most === 0 ? ',' : (delimiters.find((delimiter) => count(delimiter) === most) ?? ',');
}

/** Excel's own first line, which says what divides the cells: `sep=;`. */
const separatorLine = /^"?sep=([,;\t|])"?[,;\t| ]*(?=\n|$)/i;

/**
 * Values by RFC 4180, with whatever of comma, semicolon, tab and upright line divides them, any line ends, and a byte
 * order mark; `sep=;` in the first line says it. A quote counts only at the beginning of a cell, blanks before it aside. Lines without a value are
 * left out.
 */
export function readCsv(source: string): ReadCsv {
	const whole = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const said = separatorLine.exec(whole)?.[1];
	const lines = whole.replace(separatorLine, '');
	// Papa Parse takes blanks after a closing quote before a line end, but not at the end of the text.
	const text = `${withoutBlanks(lines)}\n`;
	const isSaid = said === ',' || said === ';' || said === '\t' || said === '|';
	const delimiter = isSaid ? said : delimiterOf(text);
	const records: CsvRecord[] = [];
	let brokenQuote: BrokenQuote | null = null;
	let [begun, line] = [0, 1];
	const lineAt = (at: number): number => line + text.slice(begun, at).split('\n').length - 1;
	Papa.parse<readonly string[]>(text, {
		...{ delimiter, newline: '\n' },
		step: ({ data, errors: [error], meta: { cursor } }) => {
			if (error)
				brokenQuote ??= {
					line: lineAt(error.index ?? cursor),
					type: error.code === 'MissingQuotes' ? 'open' : 'followed'
				};
			const cells = data.map((cell) => cell.trim());
			if (cells.some((cell) => cell !== '')) records.push({ line, cells });
			[line, begun] = [lineAt(cursor), cursor];
		}
	});
	return { records, delimiter, brokenQuote };
}

/** What a cell can hold; `null` is an empty one. What is true or not is written as a word. */
export type Cell = string | number | null;

/**
 * Beginnings that a spreadsheet takes for a formula, and their full-width forms, which some even out.
 * OWASP, "CSV Injection". A dash alone is none: platforms write it where there is no grade.
 */
const formula = /^(?!-$)(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A spreadsheet set to another country divides cells at these; a blank or an apostrophe at an end gets lost. */
const quoted = /[;\t|]|^\s|\s$|^'/;

/**
 * Rows as CSV by RFC 4180: commas, CRLF after each row. A text that a spreadsheet could run as a formula
 * gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
	// What is no number is nothing to count with.
	const cells = rows.map((row) =>
		row.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? null : cell))
	);
	const text = Papa.unparse(cells, {
		...{ newline: '\r\n', escapeFormulae: formula },
		quotes: (cell: Cell) => typeof cell === 'string' && quoted.test(cell)
	});
	return rows.length === 0 ? '' : `${text}\r\n`;
}
