import type { Element, ElementContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import type { TextFile, Place } from '../text-file.ts';
import { cutInline, isInline, isReference } from './cut-inline.ts';
import type { Sentence } from '../../passages/passage.ts';

/** Parts of an article that are shown and that passages are not found in. */
const apart: Readonly<Record<string, ApartText['where'] | undefined>> = {
	pre: 'code',
	th: 'table-head',
	figure: 'caption'
};

interface Addressed {
	readonly body: ElementContent[];
	/** Sentences' texts with one space between, blocks joined by one newline. */
	readonly text: string;
	readonly sentences: readonly ParsedSentence[];
	readonly apart: readonly ApartText[];
}

/** A text that is shown and that no passage is found in. */
export interface ApartText {
	readonly where: 'heading' | 'table-head' | 'code' | 'caption' | 'summary';
	readonly text: string;
}

/** What is known while a section is gone through. */
interface Gathering {
	readonly section: string;
	readonly language: string;
	readonly file: TextFile;
	/** Texts of the blocks so far. */
	readonly blocks: string[];
	readonly sentences: ParsedSentence[];
	readonly apart: ApartText[];
	/** Length of the blocks so far, joined. */
	length: number;
}

/**
 * Makes each sentence of a section addressable: `<span id="<section>-s<n>" class="sentence">`, also where
 * a sentence begins inside of a link or emphasis. The text of an element is its sentence's text.
 */
export function addressSentences(
	nodes: readonly ElementContent[],
	section: string,
	language: string,
	file: TextFile
): Addressed {
	const found = { blocks: [], sentences: [], apart: [] };
	const gathering = { section, language, file, ...found, length: 0 };
	const body = addressAll(nodes, gathering);
	const text = gathering.blocks.join('\n');
	return { body, text, sentences: gathering.sentences, apart: gathering.apart };
}

function addressAll(children: readonly ElementContent[], gathering: Gathering): ElementContent[] {
	return runs(children).flatMap((part) => {
		if (Array.isArray(part)) return addressRun(part, gathering);
		if (part.type !== 'element') return [part];
		const where = apart[part.tagName];
		if (!where) return [{ ...part, children: addressAll(part.children, gathering) }];
		gathering.apart.push({ where, text: toString(part) });
		return [part];
	});
}

/** One block of text: its sentences become elements, what is between them stays. */
function addressRun(run: ElementContent[], gathering: Gathering): ElementContent[] {
	const leaves = evenOut(run);
	const whole = leaves.map(({ node }) => node.value).join('');
	const spans = splitSentences(whole, gathering.language);
	const [first, last] = [spans[0], spans.at(-1)];
	if (!first || !last) return run;
	const ids = noteSentences(leaves, whole, spans, gathering);
	gathering.length += (gathering.blocks.length > 0 ? 1 : 0) + last.end - first.start;
	gathering.blocks.push(whole.slice(first.start, last.end));
	const cuts = spans.flatMap(({ start, end }) => [start, end]);
	return cutInline(run, cuts).flatMap((piece, at) =>
		at % 2 === 1 ? [sentence(ids[(at - 1) / 2], piece)] : piece.flatMap(bare)
	);
}

/** What is between sentences has no words: a link or emphasis around it would be an empty one. */
function bare(node: ElementContent): ElementContent[] {
	if (node.type !== 'element' || node.tagName === 'br' || isReference(node)) return [node];
	return node.children.flatMap(bare);
}

/** Takes a block's sentences down; gives their ids. */
function noteSentences(
	leaves: readonly Leaf[],
	whole: string,
	spans: readonly Span[],
	{ section, file, blocks, sentences, length }: Gathering
): readonly string[] {
	const base = length + (blocks.length > 0 ? 1 : 0) - (spans[0]?.start ?? 0);
	const offsets = sourceOffsets(leaves, spans, whole, file);
	return spans.map(({ start, end }, at) => {
		const id = `${section}-s${sentences.length + 1}`;
		const place = { file, offset: offsets[at] ?? 0 };
		const text = whole.slice(start, end);
		sentences.push({ id, text, start: base + start, end: base + end, place });
		return id;
	});
}

/** Children as they are read: runs of inline content, and blocks between them. */
function runs(children: readonly ElementContent[]): (ElementContent[] | ElementContent)[] {
	const parts: (ElementContent[] | ElementContent)[] = [];
	for (const child of children) {
		const last = parts.at(-1);
		if (!isInline(child)) parts.push(child);
		else if (Array.isArray(last)) last.push(child);
		else parts.push([child]);
	}
	return parts;
}

function sentence(id: string | undefined, children: ElementContent[]): Element {
	return {
		type: 'element',
		tagName: 'span',
		properties: { id, className: ['sentence'] },
		children
	};
}

interface Leaf {
	readonly node: Text;
	/** Offset in the source file. */
	readonly from: number;
	readonly to: number;
}

/** The texts of a run, with each run of blanks made one space, across elements too. */
function evenOut(run: readonly ElementContent[]): readonly Leaf[] {
	const leaves: Leaf[] = [];
	let blank = true;
	const walk = (node: ElementContent): void => {
		if (node.type === 'element') node.children.forEach(walk);
		if (node.type !== 'text') return;
		let value = node.value.replace(/[ \t\r\n\f]+/g, ' ');
		if (blank) value = value.replace(/^ /, '');
		if (value !== '') blank = value.endsWith(' ');
		node.value = value;
		const { start, end } = node.position ?? {};
		leaves.push({ node, from: start?.offset ?? 0, to: end?.offset ?? 0 });
	};
	run.forEach(walk);
	return leaves;
}

/** Where each sentence begins in the source, to the word; entities and line breaks move the rest. */
function sourceOffsets(
	leaves: readonly Leaf[],
	spans: readonly Span[],
	whole: string,
	file: TextFile
): readonly number[] {
	let at = 0;
	let before = 0;
	return spans.map(({ start, end }) => {
		while (at < leaves.length - 1 && start >= before + (leaves[at]?.node.value.length ?? 0)) {
			before += leaves[at]?.node.value.length ?? 0;
			at += 1;
		}
		const { node, from, to } = leaves[at] ?? { node: { value: '' }, from: 0, to: 0 };
		const inLeaf = whole.slice(start, Math.min(end, before + node.value.length));
		const word = /^\S+/.exec(inLeaf)?.[0] ?? '';
		const least = from + Math.max(0, start - before);
		return least + Math.max(0, file.text.slice(least, Math.min(to, least + 200)).indexOf(word));
	});
}

interface Span {
	readonly start: number;
	readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
	const known = segmenters.get(language);
	if (known) return known;
	const made = new Intl.Segmenter(language, { granularity: 'sentence' });
	segmenters.set(language, made);
	return made;
}

/** After these a capital does not begin a sentence; Unicode's rules leave them to the application. */
const abbreviation = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|cf|approx|Fig|al)\.\s*$/;

/**
 * The sentences of one block of text by Unicode's rules (UAX 29), without the blanks around them.
 * `language` is BCP 47. Ascending, never overlapping; together they hold every character that can be seen.
 */
export function splitSentences(text: string, language: string): readonly Span[] {
	const spans: { start: number; end: number }[] = [];
	let goesOn = false;
	for (const { segment, index } of segmenterFor(language).segment(text)) {
		const start = index + segment.length - segment.trimStart().length;
		const end = index + segment.trimEnd().length;
		const last = spans.at(-1);
		if (end > start) {
			if (last && (goesOn || !/[\p{L}\p{N}]/u.test(segment))) last.end = end;
			else spans.push({ start, end });
		}
		goesOn = abbreviation.test(segment);
	}
	return spans;
}

/** A sentence without the claims that are found later, and with its place in the source. */
export interface ParsedSentence extends Omit<Sentence, 'claims'> {
	readonly place: Place;
}
