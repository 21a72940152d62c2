/**
 * Slips of people who write texts in YAML: a comma, a colon, a bracket or a `#` that ends a text, or makes something
 * else of it. Each is named once, as what it is, and the file is read on as if the text stood in quotation marks.
 */
import { isMap, isScalar, isSeq, visit, type Document, type Node, type Pair } from 'yaml';
import type { TextFile } from '../text-file.ts';

/** Keys whose values are sentences and words for people. */
const textKeys = new Set([
	...['title', 'description', 'credits', 'note', 'review', 'neutralTitle', 'intro', 'stem', 'hint'],
	...['text', 'chosen', 'missed', 'otherwise', 'quote', 'sentences', 'definition', 'term'],
	...['evidence', 'publisher']
]);

export function isTextKey(key: unknown): boolean {
	return typeof key === 'string' && textKeys.has(key);
}

/** A text that should stand in quotation marks. Offsets are in the file. */
export interface Slip {
	readonly key: string;
	/** Of the whole text, as it was meant. */
	readonly start: number;
	readonly end: number;
	/** Of the sign at which YAML cuts it. */
	readonly at: number;
	/** Whether the text goes on in other lines. */
	readonly inPart?: true;
}

/** What YAML may take for a sign of its own. Each has a stand-in that it does not know. */
const signs = ',[]{}#:&*!|>\'"%@`?-';
const firstStandIn = 0xe000;
const standIns = new RegExp(
	`[\\u{${firstStandIn.toString(16)}}-\\u{${(firstStandIn + signs.length - 1).toString(16)}}]`,
	'gu'
);

/** Whether a text has signs of its own where the stand-ins are. */
export function hasStandIns(text: string): boolean {
	return text.search(standIns) >= 0;
}

/** The file's text with stand-ins for the signs of the slip: as long as before. */
export function mask(text: string, { start, end }: Slip): string {
	const masked = [...text.slice(start, end)].map((character) => {
		const at = signs.indexOf(character);
		return at < 0 ? character : String.fromCharCode(firstStandIn + at);
	});
	return text.slice(0, start) + masked.join('') + text.slice(end);
}

/** A value with the signs as they were written. */
export function unmask(value: unknown): unknown {
	if (typeof value === 'string')
		return value.replace(standIns, (one) => signs.charAt(one.charCodeAt(0) - firstStandIn));
	if (Array.isArray(value)) return value.map(unmask);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [unmask(key), unmask(inner)])
	);
}

/** The first slip of a document, if it has one. `text` is the file's with the slips before it masked. */
export function findSlip(
	document: Document.Parsed,
	file: TextFile,
	text: string
): Slip | undefined {
	const [fault] = document.errors.concat(document.warnings).sort((a, b) => a.pos[0] - b.pos[0]);
	if (!fault) return slipIn(document.contents, '', { text, named: namesReferredTo(document) });
	const at = lineAt(file, fault.pos[0]);
	const opened = quoteBefore(document.contents, fault.pos[0], file);
	for (const line of opened === undefined ? [at] : [at, opened]) {
		const slip = slipInLine(lineOf(file, text, line));
		if (slip) return slip;
	}
	if (fault.code === 'BLOCK_AS_IMPLICIT_KEY') return colonBelow(file, text, at);
	return hashBefore(lineOf(file, text, at - 1), lineOf(file, text, at));
}

/** A `#` in the line before a fault: the comment took what would close the braces, or parts a text from its next line. */
function hashBefore(before: Line, line: Line): Slip | undefined {
	const shown = before.text.split(/\s#/, 1)[0] ?? '';
	if (shown.split('{').length > shown.split('}').length) {
		const found = slipInBraces(before, /\s#/);
		return found && { ...found, inPart: true };
	}
	const at = signIn(before.text, hash);
	const [head = '', , key = ''] = written.exec(before.text) ?? [];
	const goesOn = !written.test(line.text) && indentOf(line.text) > indentOf(before.text);
	if (at === undefined || !goesOn || !textKeys.has(key)) return undefined;
	return { ...slip(key, before, [head.length, before.text.length], at), inPart: true };
}

function indentOf(line: string): number {
	return /^[\s-]*/.exec(line)?.[0].length ?? 0;
}

interface Line {
	readonly text: string;
	readonly start: number;
}

/** Longer lines are not looked through: nobody writes them. */
const longestLine = 5_000;

function lineAt(file: TextFile, offset: number): number {
	return Math.max(
		0,
		file.lineStarts.findLastIndex((start) => start <= offset)
	);
}

function lineOf(file: TextFile, text: string, line: number): Line {
	const start = file.lineStarts[line] ?? text.length;
	const end = Math.min(file.lineStarts[line + 1] ?? text.length, start + longestLine);
	return { text: text.slice(start, end).trimEnd(), start };
}

/** The line where a text in quotation marks begins that ends, or never ends, at an offset. */
function quoteBefore(node: unknown, offset: number, file: TextFile): number | undefined {
	if (isScalar(node)) {
		const [start, end] = node.range ?? [0, 0];
		const reaches = /^QUOTE/.test(node.type ?? '') && start < offset && end >= offset - 2;
		return reaches ? lineAt(file, start) : undefined;
	}
	const inner = isMap<Node, Node | null>(node)
		? node.items.flatMap(({ key, value }) => [key, value])
		: isSeq<Node>(node)
			? node.items
			: [];
	for (const each of inner) {
		const found = quoteBefore(each, offset, file);
		if (found !== undefined) return found;
	}
	return undefined;
}

const written = /^(\s*(?:- +)*)([\w-]+):[ \t]+(?=\S)/;

function slipInLine(line: Line): Slip | undefined {
	const [head = '', , key = ''] = written.exec(line.text) ?? [];
	const value = line.text.slice(head.length);
	// "otherwise" may be a mapping as well.
	const braces = value.startsWith('{') && (key === 'otherwise' || !textKeys.has(key));
	if (head === '' || braces || !textKeys.has(key)) return slipInBraces(line);
	const at = blockSign(value);
	if (at === undefined) return undefined;
	return slip(key, line, [head.length, line.text.length], head.length + at);
}

function slip(
	key: string,
	{ start }: Line,
	[from, to]: readonly [number, number],
	at: number
): Slip {
	return { key, start: start + from, end: start + to, at: start + at };
}

/** Where in a value on one line YAML ends the text, or begins something else. */
function blockSign(value: string): number | undefined {
	if (/^["']/.test(value)) return afterQuotes(value);
	if (/^[|>][-+0-9]*(?:\s+#.*)?$/.test(value)) return undefined;
	if (/^(?:[*&%@`|>[\]{}#,]|!(?![!<])|[?-]\s)/.test(value)) return 0;
	return signIn(value, /:(?=\s|$)/);
}

/** A `#` that is not meant to begin a comment, by the looks of it: see `commentsInTexts`. */
const hash = /(?<=\S)\s#(?=[^\s#])|(?<=[^\s.?!:…。？！"'”’)])\s#/;

function signIn(value: string, sign: RegExp): number | undefined {
	const found = sign.exec(value);
	return found ? found.index + found[0].length - 1 : undefined;
}

/** The closing quotation mark where more follows; the opening one where it is closed on no line like this. */
function afterQuotes(value: string): number | undefined {
	const whole = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value)?.[0];
	if (whole === undefined) return 0;
	return /^\s*(?:#.*)?$/.test(value.slice(whole.length)) ? undefined : whole.length - 1;
}

/** In `{ section: testing, quote: … }`: a text with a sign that ends it. */
function slipInBraces(line: Line, only?: RegExp): Slip | undefined {
	const heads: RegExpExecArray[] = [];
	for (const head of line.text.matchAll(/[{,]\s*([\w-]+):\s+/g)) {
		const inQuote = head[0].startsWith(',') && !isClosed(line.text, heads.at(-1), head.index);
		// Beside a quote there is its section alone.
		if (heads.at(-1)?.[1] !== 'quote' || !inQuote || head[1] === 'section') heads.push(head);
	}
	for (const [at, head] of heads.entries()) {
		const key = head[1] ?? '';
		const from = head.index + head[0].length;
		const value = line.text.slice(from, heads[at + 1]?.index).replace(/[\s}]+$/, '');
		if (!textKeys.has(key) || value === '') continue;
		const sign = only ? signIn(value, only) : braceSign(value);
		if (sign !== undefined) return slip(key, line, [from, from + value.length], from + sign);
	}
	return undefined;
}

/** Whether the braces of a head were closed before an offset; those in its text are opened there as well. */
function isClosed(text: string, head: RegExpExecArray | undefined, to: number): boolean {
	const since = text.slice(head ? head.index + head[0].length : 0, to).trimEnd();
	return since.endsWith('}') && since.split('}').length > since.split('{').length;
}

function braceSign(value: string): number | undefined {
	if (/^["']/.test(value)) return afterQuotes(value);
	if (/^(?:[*&%@`|>]|!(?![!<]))/.test(value)) return 0;
	return signIn(value, /[[\]{},]|:(?=\s|$)/);
}

/** A colon in a later line of a text of several. */
function colonBelow(file: TextFile, text: string, from: number): Slip | undefined {
	const [, , key = ''] = written.exec(lineOf(file, text, from).text) ?? [];
	if (!textKeys.has(key)) return undefined;
	for (let at = from + 1; at < Math.min(from + 20, file.lineStarts.length); at += 1) {
		const line = lineOf(file, text, at);
		const found = /:(?=\s|$)/.exec(line.text);
		const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
		if (found) return { ...slip(key, line, [indent, line.text.length], found.index), inPart: true };
	}
	return undefined;
}

interface Written {
	readonly text: string;
	/** Anchors that an alias refers to. */
	readonly named: ReadonlySet<string>;
}

function namesReferredTo(document: Document.Parsed): ReadonlySet<string> {
	const names = new Set<string>();
	visit(document, { Alias: (_, { source }) => void names.add(source) });
	return names;
}

/**
 * Slips that are no fault to YAML: it reads a text in braces as several keys, one that begins with `#` as nothing, and
 * takes the first word of one that begins with `&` or `!` for a name of its own.
 */
function slipIn(node: unknown, key: string, written: Written): Slip | undefined {
	const { text } = written;
	if (isSeq<Node>(node)) {
		for (const item of node.items) {
			const found =
				anchored(item, key, written) ??
				(textKeys.has(key) ? colonInItem(item, key, text) : undefined) ??
				slipIn(item, '', written);
			if (found) return found;
		}
	}
	if (!isMap<Node, Node | null>(node)) return undefined;
	for (const [at, pair] of node.items.entries()) {
		const name = isScalar(pair.key) ? String(pair.key.value) : '';
		const comma = node.flow && textKeys.has(name) ? commaAfter(node.items, at, text) : undefined;
		const anchor = anchored(pair.value, name, written);
		const found =
			(anchor && { ...anchor, end: comma?.end ?? anchor.end }) ??
			comma ??
			(textKeys.has(name) ? hashOnly(pair, name, text) : undefined) ??
			slipIn(pair.value, name, written);
		if (found) return found;
	}
	return undefined;
}

/** Lists of words, and reasons: in braces they are read as they stand, but a name in front is as much a slip. */
const otherTextKeys = new Set(['texts', 'because']);

/** A text without quotation marks whose first word YAML takes for an anchor that nothing refers to, or for a tag. */
function anchored(node: unknown, key: string, { text, named }: Written): Slip | undefined {
	if (!isScalar(node) || node.type !== 'PLAIN') return undefined;
	if (!textKeys.has(key) && !otherTextKeys.has(key)) return undefined;
	const isNamed = node.anchor !== undefined && named.has(node.anchor);
	if (isNamed || (node.anchor === undefined && node.tag !== '!')) return undefined;
	const [from = 0, end = 0] = node.range ?? [];
	const before = text.slice(Math.max(0, from - 500), from);
	const signs = /(?<![^\s[{,])(?:[&!]\S*\s+)+$/.exec(before);
	if (!signs) return undefined;
	const start = from - signs[0].length;
	const inPart = text.slice(start, end).includes('\n');
	return { key, start, end, at: start, ...(inPart ? { inPart } : {}) };
}

/** A text in braces whose rest became keys: without values, or with blanks in their names. */
function commaAfter(pairs: readonly Pair<Node, Node | null>[], at: number, text: string) {
	const pair = pairs[at];
	const start = pair?.value?.range?.[0];
	if (!pair || start === undefined || !isScalar(pair.value) || pair.value.type !== 'PLAIN')
		return undefined;
	const name = isScalar(pair.key) ? String(pair.key.value) : '';
	let end = pair.value.range?.[1] ?? start;
	const comma = text.indexOf(',', end);
	for (const { key, value } of pairs.slice(at + 1)) {
		if (!isScalar(key) || (key.type !== 'PLAIN' && value)) break;
		const other = String(key.value);
		// Beside a quote there is its section alone.
		if (value && !/\s/.test(other) && (name !== 'quote' || other === 'section')) break;
		end = value?.range?.[1] ?? key.range?.[1] ?? end;
	}
	return end > comma && comma >= 0 ? { key: name, start, end, at: comma } : undefined;
}

function hashOnly({ key, value }: Pair<Node, Node | null>, name: string, text: string) {
	const from = key.range?.[1] ?? 0;
	if (!isScalar(value) || value.value !== null) return undefined;
	const found = /^:[ \t]+(#\S[^\r\n]*)/.exec(text.slice(from, from + longestLine));
	const start = from + (found?.[0].length ?? 0) - (found?.[1]?.length ?? 0);
	return found ? { key: name, start, end: from + found[0].trimEnd().length, at: start } : undefined;
}

/** `- The article says: so` in a list of texts. */
function colonInItem(item: Node, key: string, text: string): Slip | undefined {
	if (!isMap<Node, Node | null>(item) || item.flow) return undefined;
	const start = item.range?.[0] ?? 0;
	const line = /^[^\r\n]*/.exec(text.slice(start, start + longestLine))?.[0].trimEnd() ?? '';
	const colon = line.search(/:(?=\s|$)/);
	return colon < 0 ? undefined : { key, start, end: start + line.length, at: start + colon };
}

/** A text that ends before a `#`, which may be meant as a comment, or not. */
export interface CommentInText {
	readonly key: string;
	/** Of the `#`. */
	readonly at: number;
}

/** Texts that go on behind a `#`, by the looks of it: one blank before it, and no full stop or no blank behind it. */
export function commentsInTexts(node: unknown, text: string, key = ''): readonly CommentInText[] {
	if (isSeq<Node>(node)) return node.items.flatMap((item) => commentsInTexts(item, text, key));
	if (isMap<Node, Node | null>(node))
		return node.items.flatMap((pair) =>
			commentsInTexts(pair.value, text, isScalar(pair.key) ? String(pair.key.value) : '')
		);
	if (!isScalar(node) || node.type !== 'PLAIN' || !textKeys.has(key)) return [];
	const end = node.range?.[1] ?? 0;
	const rest = text.slice(end, end + 3);
	const finished = /[.?!:…。？！]["'”’)]*$/.test(text.slice(Math.max(0, end - 4), end));
	const goesOn = rest.startsWith(' #') && (!finished || /^ #[^\s#]/.test(rest));
	return goesOn ? [{ key, at: end + 1 }] : [];
}
