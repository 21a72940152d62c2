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
