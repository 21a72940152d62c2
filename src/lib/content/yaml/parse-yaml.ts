import {
	Composer,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	Parser,
	type CST,
	type Document,
	type Node
} from 'yaml';
import { limits } from '../limits.ts';
import type { Report } from '../problem.ts';
import type { Place, TextFile } from '../text-file.ts';
import { shortened } from '../words.ts';
import { commentsInTexts, findSlip, hasStandIns, mask, unmask, type Slip } from './slips.ts';
import * as fileProblems from '../../messages/file-problems.ts';

export type Path = readonly (string | number)[];

/** A YAML file that was read: plain values, and where each of them is written. */
export interface YamlFile {
	readonly file: TextFile;
	readonly value: unknown;
	/** Where the key at the end of `path` is written, else the value, else the nearest thing above. */
	keyPlace(path: Path): Place;
	/** Where the value at `path` is written, else the nearest thing above. */
	valuePlace(path: Path): Place;
}

/**
 * Reads YAML 1.2 with keys as strings. `undefined` where it cannot be read: then the problems are
 * reported. Safe for hostile files: no tags, no deep nesting, no aliases that multiply.
 */
export function parseYaml(file: TextFile, report: Report): YamlFile | undefined {
	if (file.lineStarts.length > limits.yamlLines) {
		report(
			'file-too-large',
			{ file, offset: 0 },
			fileProblems.tooManyYamlLines(file.lineStarts.length)
		);
		return undefined;
	}
	const commas = file.text.match(/,/g)?.length ?? 0;
	if (commas > limits.yamlCommas) {
		report('file-too-large', { file, offset: 0 }, fileProblems.tooManyCommas(commas));
		return undefined;
	}
	const composed = composeWithSlips(file, report);
	if (!composed) return undefined;
	const { document, second, masked } = composed;
	if (!document) return undefined;
	if (second) report('yaml-syntax', { file, offset: second.range[0] }, fileProblems.twoDocuments);
	return readDocument(file, document, masked, report);
}

interface Composed {
	readonly document: Document.Parsed | undefined;
	readonly second: Document.Parsed | undefined;
	/** Whether stand-ins were put in for signs of texts. */
	readonly masked: boolean;
}

/** Files above this are read once: each slip that is found takes another reading. */
const longestWithSlips = 100_000;
const mostSlips = 10;

/** The file's document, read as if texts with a slip stood in quotation marks. The slips are reported. */
function composeWithSlips(file: TextFile, report: Report): Composed | undefined {
	let text = file.text;
	const readsOn = text.length <= longestWithSlips && !hasStandIns(text);
	for (let slips = 0; ; slips += 1) {
		const tokens = opensTooMany(text) ? undefined : tokensOf(text);
		if (!tokens || tokens.some(nestsTooDeep)) {
			report('yaml-too-deep', { file, offset: 0 }, fileProblems.yamlTooDeep(limits.yamlDepth));
			return undefined;
		}
		const [document, second] = new Composer({
			stringKeys: true,
			// The library compares every key with every other; `reportDuplicateKeys` takes linear time.
			uniqueKeys: false,
			prettyErrors: false
		}).compose(tokens, true, text.length);
		const slip =
			document && readsOn && slips < mostSlips ? findSlip(document, file, text) : undefined;
		if (!slip) return { document, second, masked: slips > 0 };
		reportSlip(file, slip, report);
		text = mask(text, slip);
	}
}

function reportSlip(file: TextFile, { key, start, end, at, inPart }: Slip, report: Report): void {
	const meant = shortened(JSON.stringify(file.text.slice(start, end)), 160);
	report(
		'unquoted-text',
		{ file, offset: at },
		fileProblems.unquotedText(key, file.text.charAt(at)),
		inPart ? [] : [fileProblems.inQuotationMarks(key, meant)]
	);
}

/**
 * What the file is made of, up to the fault after which no more are reported; `undefined` where it nests so
 * deeply that the stack runs out.
 */
function tokensOf(text: string): readonly CST.Token[] | undefined {
	const tokens: CST.Token[] = [];
	let faults = 0;
	try {
		for (const token of new Parser().parse(text)) {
			tokens.push(token);
			if (token.type === 'error') faults += 1;
			if (faults > limits.yamlFaults) break;
		}
	} catch (error) {
		// It recurses where lists and mappings nest in one line.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
	return tokens;
}

/** Brackets left open, strings and comments not looked at: a cheap guard before the parser's own stack. */
function opensTooMany(text: string): boolean {
	let open = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 0x5b || code === 0x7b) open += 1;
		else if ((code === 0x5d || code === 0x7d) && open > 0) open -= 1;
		if (open > 1_000) return true;
	}
	return false;
}

function readDocument(
	file: TextFile,
	document: Document.Parsed,
	masked: boolean,
	report: Report
): YamlFile | undefined {
	// What follows the first fault follows from it, more often than not.
	const [fault] = document.errors.concat(document.warnings).sort((a, b) => a.pos[0] - b.pos[0]);
	if (fault) {
		report('yaml-syntax', { file, offset: fault.pos[0] }, firstSentence(fault.message));
		return undefined;
	}
	reportDuplicateKeys(file, document.contents, report);
	for (const { key, at } of commentsInTexts(document.contents, file.text))
		report('comment-in-text', { file, offset: at }, fileProblems.commentInText(key));
	const at = (path: Path, key: boolean): Place => ({ file, offset: offsetOf(document, path, key) });
	const value = valueOf(document);
	if (!value || !isBounded(value.value)) {
		report('yaml-aliases', { file, offset: 0 }, fileProblems.yamlAliases);
		return undefined;
	}
	return {
		...{ file, value: masked ? unmask(value.value) : value.value },
		keyPlace: (path) => at(path, true),
		valuePlace: (path) => at(path, false)
	};
}

function valueOf(document: Document.Parsed): { readonly value: unknown } | undefined {
	try {
		return { value: document.toJS({ maxAliasCount: limits.yamlAliases }) };
	} catch {
		// The one thing that it refuses in a document without errors.
		return undefined;
	}
}

/** Whether a value is not too large with its aliases written out. Ends also where one holds itself. */
function isBounded(value: unknown): boolean {
	const open: unknown[] = [value];
	let size = 0;
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		size += typeof next === 'string' ? next.length : 1;
		if (size > limits.yamlExpanded) return false;
		if (typeof next === 'object' && next !== null)
			for (const [key, inner] of Object.entries(next)) {
				size += key.length;
				open.push(inner);
			}
	}
	return true;
}

function firstSentence(message: string): string {
	const line = message.split('\n', 1)[0] ?? message;
	return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** Walks as far along the path as the document goes. */
function offsetOf(document: Document.Parsed, path: Path, wantKey: boolean): number {
	let node: Node | null | undefined = document.contents;
	let offset = node?.range?.[0] ?? 0;
	for (const [at, step] of path.entries()) {
		if (isAlias(node)) node = node.resolve(document);
		const found = stepInto(node, step);
		if (!found) return offset;
		const last = at === path.length - 1;
		const [first, second] = last && wantKey ? [found.key, found.value] : [found.value, found.key];
		offset = (first ?? second)?.range?.[0] ?? offset;
		node = found.value;
	}
	return offset;
}

interface Step {
	readonly key?: Node;
	readonly value: Node | null | undefined;
}

function stepInto(node: Node | null | undefined, step: string | number): Step | undefined {
	if (isSeq<Node>(node)) {
		const value = node.items[Number(step)];
		return value && { value };
	}
	if (!isMap<Node, Node | null>(node)) return undefined;
	const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
	return pair && { key: pair.key, value: pair.value };
}

/** Reports each key that a mapping has twice. Linear in the size of the file. */
function reportDuplicateKeys(file: TextFile, node: unknown, report: Report): void {
	if (isSeq(node)) {
		for (const item of node.items) reportDuplicateKeys(file, item, report);
	} else if (isMap<Node, Node | null>(node)) {
		const seen = new Set<unknown>();
		for (const { key, value } of node.items) {
			const name = isScalar(key) ? key.value : undefined;
			if (seen.has(name))
				report(
					'duplicate-key',
					{ file, offset: key.range?.[0] ?? 0 },
					fileProblems.duplicateKey(String(name))
				);
			seen.add(name);
			reportDuplicateKeys(file, value, report);
		}
	}
}

/**
 * Whether a parsed token nests deeper than the limit. Without recursion: what composes the tokens
 * afterwards recurses, and would run out of stack.
 */
function nestsTooDeep(token: CST.Token): boolean {
	const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		if (next.depth > limits.yamlDepth) return true;
		for (const inner of innerTokens(next.token)) open.push({ token: inner, depth: next.depth + 1 });
	}
	return false;
}

function innerTokens(token: CST.Token): CST.Token[] {
	if (token.type === 'document') return token.value ? [token.value] : [];
	if (!('items' in token)) return [];
	return token.items.flatMap((item) => [item.key, item.value].filter((part) => part != null));
}
