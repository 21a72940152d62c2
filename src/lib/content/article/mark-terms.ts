import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { asSeen, isUnspaced, seenText } from '../../passages/as-seen.ts';
import type { DraftTerm } from '../draft/draft.ts';
import { cutInline } from './cut-inline.ts';
import { element } from './element.ts';
import type { ParsedSection } from './parse-article.ts';

export interface MarkedTerms {
	/** Bodies of the sections, in order, with the terms opened up. */
	readonly bodies: readonly ElementContent[][];
	readonly unused: readonly DraftTerm[];
}

/** A term is not made a button inside of these. */
const closed = new Set(['a', 'code', 'kbd', 'pre', 'th', 'figure', 'summary', 'button']);

/**
 * Makes the first occurrence of each term in the article a button that opens its definition, which stands
 * at the end of the section: `popovertarget` needs no script. Of two terms that look the same, the first. Whole words, in any case, compared as they look. No text
 * changes.
 */
export function markTerms(
	sections: readonly ParsedSection[],
	terms: readonly DraftTerm[]
): MarkedTerms {
	const waiting = new Map<string, DraftTerm>();
	for (const term of terms) {
		const sought = asSought(term.term);
		if (!waiting.has(sought)) waiting.set(sought, term);
	}
	if (waiting.size === 0) return { bodies: sections.map(({ body }) => body), unused: [] };
	const known = termsOf([...waiting.keys()]);
	const bodies = sections.map(({ body }) => {
		const found: DraftTerm[] = [];
		const take = (word: string): DraftTerm | undefined => {
			const term = waiting.get(word.toLowerCase());
			if (term && waiting.delete(word.toLowerCase())) found.push(term);
			return term;
		};
		const marked = markNodes(body, known, take);
		return [...marked, ...found.map(definition)];
	});
	return { bodies, unused: [...waiting.values()] };
}

/** A term as it is looked for. */
export function asSought(term: string): string {
	return asSeen(term).toLowerCase();
}

/** Takes a word, as it is seen. */
type Take = (word: string) => DraftTerm | undefined;

/** What words are made of: marks and joiners belong to the letter before them. */
const wordy = /[\p{L}\p{N}\p{M}\u200c\u200d]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Whether a word ends, or begins, at a place. In scripts without blanks Unicode's dictionaries say so, whatever the
 * language is called; never within a character.
 */
function bordersOf(text: string): (at: number) => boolean {
	let known: ReadonlySet<number> | undefined;
	return (at) => {
		const [before, after] = [characterBefore(text, at), characterAt(text, at)];
		if (/^[\p{M}\u200c\u200d]/u.test(after)) return false;
		if (!wordy.test(before) || !wordy.test(after)) return true;
		if (!isUnspaced(before) && !isUnspaced(after) && !/\p{M}/u.test(before)) return false;
		known ??= new Set([...segmenter.segment(text)].map(({ index }) => index));
		return known.has(at);
	};
}

/** The character before, both halves of it where it has two; empty at the start. */
function characterBefore(text: string, at: number): string {
	const low = text.charCodeAt(at - 1);
	return text.slice(Math.max(0, low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1), at);
}

/** Where terms stand in a text: whole words, the longest first ("uterine NK cell" before "NK cell"). */
function findTerms(
	text: string,
	{ words, lengths }: Terms
): readonly { readonly start: number; readonly end: number }[] {
	const found: { start: number; end: number }[] = [];
	const isBorder = bordersOf(text);
	for (let at = 0; at < text.length;) {
		const fitting = lengths.find(
			(length) =>
				at + length <= text.length &&
				words.has(text.slice(at, at + length).toLowerCase()) &&
				isBorder(at) &&
				isBorder(at + length)
		);
		if (fitting !== undefined) found.push({ start: at, end: at + fitting });
		at += fitting ?? characterAt(text, at).length;
	}
	return found;
}

/** The character there, both halves of it where it has two; empty at the end. */
function characterAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}

interface Terms {
	/** In lower case. */
	readonly words: ReadonlySet<string>;
	/** Which lengths they have, each once, the longest first. */
	readonly lengths: readonly number[];
}

function termsOf(words: readonly string[]): Terms {
	const lengths = [...new Set(words.map(({ length }) => length))].sort((a, b) => b - a);
	return { words: new Set(words), lengths };
}

/** Parts of a sentence that Markdown makes: a term may run over them. */
const inSentence = new Set(['a', 'em', 'strong', 'del', 'code', 'kbd', 'sup', 'sub', 'br', 'img']);

function isInSentence(node: ElementContent): boolean {
	if (node.type !== 'element') return node.type === 'text';
	// What is above or below the line; sentences are such elements, too.
	if (node.tagName === 'span') return !String(node.properties['className']).includes('sentence');
	return inSentence.has(node.tagName);
}

function markNodes(nodes: readonly ElementContent[], terms: Terms, take: Take): ElementContent[] {
	const marked: ElementContent[] = [];
	let run: ElementContent[] = [];
	const endRun = (): void => {
		marked.push(...markRun(run, terms, take));
		run = [];
	};
	for (const node of nodes) {
		if (isInSentence(node)) {
			run.push(node);
			continue;
		}
		endRun();
		const open = node.type === 'element' && !closed.has(node.tagName);
		marked.push(open ? { ...node, children: markNodes(node.children, terms, take) } : node);
	}
	endRun();
	return marked;
}

/** Stands for each character of what is closed to terms. */
const closedSign = '\ufffc';

/** The text of a run, as long as it is, without the words that no term is looked for in. */
function openText(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element') return '';
	if (closed.has(node.tagName)) return closedSign.repeat(toString(node).length);
	return node.children.map(openText).join('');
}

interface Opened {
	readonly term: DraftTerm;
	readonly start: number;
	readonly end: number;
	/** Marks before and after it without a blank begin and end there. */
	readonly from: number;
	readonly to: number;
}

function markRun(run: ElementContent[], terms: Terms, take: Take): ElementContent[] {
	const text = run.map(openText).join('');
	const opened = openedIn(text, terms, take);
	const cuts = opened.flatMap(({ from, start, end, to }) => [from, start, end, to]);
	const pieces = opened.length > 0 ? cutInline(run, cuts) : [run];
	const marked = opened.flatMap(({ term }, at) => {
		const [earlier = [], before = [], words = [], after = []] = pieces.slice(4 * at, 4 * at + 4);
		return [...earlier, opener(term, words, [before, after])];
	});
	return [...marked, ...(pieces[4 * opened.length] ?? [])];
}

function openedIn(text: string, terms: Terms, take: Take): readonly Opened[] {
	const opened: Opened[] = [];
	const seen = seenText(text);
	for (const found of findTerms(seen.text, terms)) {
		const [start = -1, end = -1] = [seen.starts[found.start], seen.ends[found.end - 1]];
		const term = start >= 0 && end >= 0 ? take(seen.text.slice(found.start, found.end)) : undefined;
		if (!term) continue;
		const earlier = text.slice(opened.at(-1)?.to ?? 0, start);
		const before = /[^\ufffc\s\p{L}\p{N}\p{M}\u200c\u200d]*$/u.exec(earlier)?.[0] ?? '';
		const after = /^[^\ufffc\s\p{L}\p{N}\p{M}\u200c\u200d]*/u.exec(text.slice(end))?.[0] ?? '';
		opened.push({ term, start, end, from: start - before.length, to: end + after.length });
	}
	return opened;
}

/** Where a line may end. */
const blanks = /([^\S\u00a0\u2007\u202f]+)/;

/**
 * A button for each word of a term, so that a line may end between them: a button is never broken. The first is the one
 * that is heard and reached by keys, under the name of the whole term. The marks around the term stay with its words.
 */
function opener({ id }: DraftTerm, term: ElementContent[], [before, after]: Marks): Element {
	const text = term.map(openText).join('');
	const words = text.split(blanks);
	const last = words.length - 1;
	const ends = words.map((_, at) => words.slice(0, at + 1).join('').length);
	const pieces = last > 0 ? cutInline(term, ends.slice(0, -1)) : [term];
	const parts = pieces.map((word, at) => {
		if (at % 2 === 1) return element('span', { className: ['between'] }, word);
		const silent = { tabIndex: -1, ariaHidden: 'true' };
		const heard = at > 0 ? silent : last > 0 ? { ariaLabel: asSeen(text) } : {};
		const button = { type: 'button', className: ['term'], popoverTarget: `term-${id}`, ...heard };
		return inLine(
			at === 0 ? before : [],
			element('button', button, word),
			at === last ? after : []
		);
	});
	const [alone] = parts;
	return alone && last === 0 ? alone : element('span', { className: ['words'] }, parts);
}

/** What stands before and after a term without a blank. */
type Marks = readonly [ElementContent[], ElementContent[]];

/** Keeps the marks around a word on its line: browsers break a line before and after every button. */
function inLine(before: ElementContent[], term: Element, after: ElementContent[]): Element {
	if (before.length + after.length === 0) return term;
	return element('span', { className: ['in-line'] }, [...before, term, ...after]);
}

/** It takes the focus when it is opened, and its words are its name: so it is spoken. */
function definition({ id, term, definition: meaning }: DraftTerm): Element {
	const dfn = element('dfn', {}, [{ type: 'text', value: term }]);
	const text = element('p', {}, [dfn, { type: 'text', value: ` ${meaning}` }]);
	const spoken = { role: 'group', ariaLabelledBy: [`term-${id}`], tabIndex: -1, autoFocus: true };
	const place = { popover: '', id: `term-${id}`, className: ['definition'] };
	return element('div', { ...place, ...spoken }, [text]);
}
