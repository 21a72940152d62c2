import type { Element, ElementContent } from 'hast';
import { isUnspaced } from '../../passages/as-seen.ts';
import type { DraftTerm } from '../draft/draft.ts';
import { element } from './element.ts';
import type { ParsedSection } from './parse-article.ts';

export interface MarkedTerms {
	/** Bodies of the sections, in order, with the terms opened up. */
	readonly bodies: readonly ElementContent[][];
	readonly unused: readonly DraftTerm[];
}

/** A term is not made a button inside of these. */
const closed = new Set(['a', 'code', 'pre', 'th', 'figure', 'button']);

/**
 * Makes the first occurrence of each term in the article a button that opens its definition, which stands
 * at the end of the section: `popovertarget` needs no script. Whole words, in any case. No text changes.
 */
export function markTerms(
	sections: readonly ParsedSection[],
	terms: readonly DraftTerm[]
): MarkedTerms {
	const waiting = new Map(terms.map((term) => [term.term.toLowerCase(), term]));
	if (waiting.size === 0) return { bodies: sections.map(({ body }) => body), unused: [] };
	const known = termsOf([...waiting.keys()]);
	const bodies = sections.map(({ body }) => {
		const found: DraftTerm[] = [];
		const take = (word: string): DraftTerm | undefined => {
			const term = waiting.get(word.toLowerCase());
			if (term && waiting.delete(word.toLowerCase())) found.push(term);
			return term;
		};
		const marked = body.flatMap((node) => markNode(node, known, take));
		return [...marked, ...found.map(definition)];
	});
	return { bodies, unused: [...waiting.values()] };
}

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

function markNode(node: ElementContent, terms: Terms, take: Take): ElementContent[] {
	if (node.type === 'text') return markText(node.value, terms, take);
	if (node.type !== 'element' || closed.has(node.tagName)) return [node];
	return [{ ...node, children: node.children.flatMap((child) => markNode(child, terms, take)) }];
}

function markText(text: string, terms: Terms, take: Take): ElementContent[] {
	const parts: ElementContent[] = [];
	let from = 0;
	for (const { start, end } of findTerms(text, terms)) {
		const word = text.slice(start, end);
		const term = take(word);
		if (!term) continue;
		const before = /[^\s\p{L}\p{N}\p{M}\u200c\u200d]*$/u.exec(text.slice(from, start))?.[0] ?? '';
		const after = /^[^\s\p{L}\p{N}\p{M}\u200c\u200d]*/u.exec(text.slice(end))?.[0] ?? '';
		const earlier = text.slice(from, start - before.length);
		if (earlier !== '') parts.push({ type: 'text', value: earlier });
		parts.push(opener(term, word, [before, after]));
		from = end + after.length;
	}
	if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
	return parts;
}

/**
 * A button for each word of a term, so that a line may end between them: a button is never broken. The first is the one
 * that is heard and reached by keys, under the name of the whole term. The marks around the term stay with its words.
 */
function opener({ id }: DraftTerm, term: string, [before, after]: Marks): Element {
	const words = term.split(/(\s+)/);
	const last = words.length - 1;
	const parts = words.map((word, at) => {
		const text: ElementContent = { type: 'text', value: word };
		if (at % 2 === 1) return element('span', { className: ['between'] }, [text]);
		const silent = { tabIndex: -1, ariaHidden: 'true' };
		const heard = at > 0 ? silent : last > 0 ? { ariaLabel: term } : {};
		const button = { type: 'button', className: ['term'], popoverTarget: `term-${id}`, ...heard };
		return inLine(
			at === 0 ? before : '',
			element('button', button, [text]),
			at === last ? after : ''
		);
	});
	const [alone] = parts;
	return alone && last === 0 ? alone : element('span', { className: ['words'] }, parts);
}

/** What stands before and after a term without a blank. */
type Marks = readonly [string, string];

/** Keeps the marks around a word on its line: browsers break a line before and after every button. */
function inLine(before: string, term: Element, after: string): Element {
	if (before + after === '') return term;
	const marks = (value: string): ElementContent[] =>
		value === '' ? [] : [{ type: 'text', value }];
	return element('span', { className: ['in-line'] }, [...marks(before), term, ...marks(after)]);
}

/** It takes the focus when it is opened, and its words are its name: so it is spoken. */
function definition({ id, term, definition: meaning }: DraftTerm): Element {
	const dfn = element('dfn', {}, [{ type: 'text', value: term }]);
	const text = element('p', {}, [dfn, { type: 'text', value: ` ${meaning}` }]);
	const spoken = { role: 'group', ariaLabelledBy: [`term-${id}`], tabIndex: -1, autoFocus: true };
	const place = { popover: '', id: `term-${id}`, className: ['definition'] };
	return element('div', { ...place, ...spoken }, [text]);
}
