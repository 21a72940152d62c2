import type { CsvRecord, ReadCsv } from '../csv.ts';

/** No longer than they can be: so that what is no address is read once. */
const bare = '[^\\s<>()[\\]{},;:"\'|@]{1,64}@[^\\s<>()[\\]{},;:"\'|@]{1,255}';

/** An e-mail address, also in the brackets of mail programs. */
const anAddress = new RegExp(`[<([]?(?:mailto:)?(${bare})[>)\\]]?`, 'gu');

/** Whether an address stands beside a name, with nothing that divides columns between them. */
const beside = new RegExp(
	[
		`[<([](?:mailto:)?${bare}[>)\\]]`,
		`[\\p{L}"’'.)] +${bare}`,
		`${bare} +[("\\p{L}]`,
		`\\p{L} ?[:–—-] ?${bare}`
	].join('|'),
	'u'
);

const hasLetter = /\p{L}/u;
const bullets = /^(?:[-–—*+•●◦▪▫■□‣⁃·∙○◯★☆✓✔☐☑→>»]+|\[[ xX]?\])\s*/u;
const numbering =
	/^(?:[#№]\s*|n[or]\.?\s*(?=\d))?(?:\(\p{Nd}{1,4}\)|\p{Nd}{1,4}[.)\]:、．）]+|\p{L}\))\s*(?=\p{L})/iu;

/** Longer ones are no names. */
const mostSigns = 300;

/** A name without the bullet or the number before it: “• Ann Mill”, “1. Ann Mill”. */
export function unnumbered(name: string): string {
	let bare = name;
	while (bare.length <= mostSigns) {
		const shorter = bare.replace(bullets, '').replace(numbering, '');
		if (shorter === bare || !hasLetter.test(shorter)) return bare;
		bare = shorter;
	}
	return bare;
}

/** A name without an e-mail address in it, nor what stood around the address. */
export function withoutAddress(name: string): string {
	if (!name.includes('@')) return name;
	const bare = name.replace(anAddress, ' ');
	return bare === name ? name : trimmed(bare);
}

/** Without the signs that stand around a name in a list of mail addresses. */
function trimmed(text: string): string {
	return text
		.slice(0, 1000)
		.replace(/^[\s"'“”„‘’<>()[\]:;,|–—-]+|[\s"'“”„<>()[\]:;,|–—-]+$/gu, '')
		.replace(/\s+/g, ' ');
}

function isWholeName(text: string): boolean {
	return /\S[\s,]+\S/.test(text.trim());
}

/** “Cid Cox, Ann Mill” are two people, “Mill, Ann” is one. */
function people(text: string): readonly string[] {
	return text.split(/[;|]/).flatMap((part) => {
		const pieces = part
			.split(',')
			.map(trimmed)
			.filter((piece) => hasLetter.test(piece));
		return pieces.length === 2 && !pieces.every(isWholeName) ? [pieces.join(', ')] : pieces;
	});
}

/** The people of one line of a mail's head: “Ann Mill <ann@example.org>; "Bill, Ben" <ben@example.org>”. */
function mailed(line: string): readonly (readonly [string, string])[] {
	const found = [...line.matchAll(anAddress)];
	if (found.length === 0) return people(line).map((name) => [name, ''] as const);
	const ends = found.map((match) => match.index + match[0].length);
	const after = (at: number): string => line.slice(ends[at] ?? 0, found[at + 1]?.index);
	const isAfter = people(line.slice(0, found[0]?.index ?? 0)).length === 0;
	// “ann@example.org (Ann Mill)”
	if (isAfter && people(after(found.length - 1)).length > 0)
		return found.map(({ 1: address = '' }, at) => [people(after(at)).join(' '), address]);
	const entries = found.flatMap(({ 1: address = '', index }, at) => {
		const before = people(line.slice(ends[at - 1] ?? 0, index));
		const alone = before.slice(0, -1).map((name) => [name, ''] as const);
		return [...alone, [before.at(-1) ?? '', address] as const];
	});
	const last = people(line.slice(ends.at(-1) ?? 0)).map((name) => [name, ''] as const);
	return [...entries, ...last];
}

/** The head of a mail, or lines of names with their addresses; `null`: the text is no such list. */
function readMailed(source: string): readonly CsvRecord[] | null {
	const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	const filled = lines.filter((line) => line.trim() !== '');
	const mails = filled.filter((line) => beside.test(line) && !line.trim().includes('\t'));
	if (mails.length === 0 || mails.length * 2 < filled.length) return null;
	return lines.flatMap((line, at) =>
		mailed(line).map((cells) => ({ line: at + 1, cells: [...cells] }))
	);
}

const address = /\S@\S/;

/**
 * “Lovelace, Ada” a line, with nothing else in it: a comma that divides no columns. Only if a blank follows each
 * comma, as people write it and spreadsheets do not.
 */
function folded({ records }: ReadCsv, bare: string): readonly CsvRecord[] | null {
	const written =
		!/,(?! )/.test(bare) &&
		records.every(({ cells }) => cells.length <= 2) &&
		records.every(({ cells }) =>
			cells.every((cell) => !address.test(cell) && (cell === '' || hasLetter.test(cell)))
		);
	if (!written) return null;
	return records.map(({ line, cells }) => ({
		line,
		cells: [cells.filter((cell) => cell !== '').join(', ')]
	}));
}

/**
 * Several people a line, “Ann Mill, Ben Bill and Cid Cox”: one line, or lines of different lengths or that end where
 * the next name would follow. Columns have a fixed number of cells.
 */
function spread({ records, delimiter }: ReadCsv, bare: string): readonly CsvRecord[] | null {
	if (delimiter === '\t') return null;
	const filled = records.map(({ line, cells }) => ({
		line,
		cells: cells.filter((cell) => cell !== '')
	}));
	const all = filled.flatMap(({ cells }) => cells);
	const most = Math.max(0, ...filled.map(({ cells }) => cells.length));
	if (most < 2 || !all.every((cell) => hasLetter.test(cell) && !/[@\d:]/.test(cell))) return null;
	const whole = all.every(isWholeName);
	const blanks = !new RegExp(`\\${delimiter}(?=\\S)`).test(bare);
	const lines = bare.trim().split('\n');
	const wrapped = lines.slice(0, -1).every((line) => line.trim().endsWith(delimiter));
	const ragged = new Set(filled.slice(0, -1).map(({ cells }) => cells.length)).size > 1;
	const several = records.length === 1 || wrapped || (ragged && most > 2) || (most > 2 && blanks);
	if (!several || !(whole || (blanks && most > 2 && records.length === 1))) return null;
	return filled.flatMap(({ line, cells }) =>
		cells.flatMap((cell, at) =>
			(at === cells.length - 1 ? cell.split(/\s(?:and|und|et|&)\s/) : [cell]).map((name) => ({
				...{ line, cells: [name] }
			}))
		)
	);
}

/** “1 Ann Mill”, “2 Ben Bill” …: numbers without a point, which go up by one. */
export function withoutCount(records: readonly CsvRecord[]): readonly CsvRecord[] {
	const begins = /^(\d{1,4})\s+(?=\p{L})/u;
	const numbers = records.flatMap(({ cells: [cell = ''] }) => {
		const [, number] = begins.exec(cell) ?? [];
		return number === undefined ? [] : [Number(number)];
	});
	const up = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1);
	if (numbers.length < 2 || numbers.length * 2 < records.length) return records;
	if (up.length * 2 < numbers.length - 1) return records;
	return records.map(({ line, cells: [first = '', ...rest] }) => ({
		...{ line, cells: [first.replace(begins, ''), ...rest] }
	}));
}

/** A list that is no table; `isMail`: of mail addresses, in which quotation marks stand anywhere. */
interface Paste {
	readonly records: readonly CsvRecord[];
	readonly isMail: boolean;
}

/**
 * Lines of a list that people wrote or copied, which is no table: mail addresses in brackets, several names a line,
 * “Lovelace, Ada”. `null`: it is a table.
 */
export function readPaste(source: string, csv: ReadCsv): Paste | null {
	const mails = readMailed(source);
	if (mails) return { records: mails, isMail: true };
	const bare = source.replace(/\r\n?/g, '\n').replaceAll(/"(?:[^"]|"")*"/g, '""');
	const records = spread(csv, bare) ?? (csv.delimiter === ',' ? folded(csv, bare) : null);
	return records && { records, isMail: false };
}
