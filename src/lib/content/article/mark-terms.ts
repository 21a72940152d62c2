import type { Element, ElementContent } from 'hast';
import type { DraftTerm } from '../draft/draft.ts';
import type { ParsedSection } from './parsed-article.ts';

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
	const pattern = termPattern([...waiting.keys()]);
	const bodies = sections.map(({ body }) => {
		const found: DraftTerm[] = [];
		const take = (word: string): DraftTerm | undefined => {
			const term = waiting.get(word.toLowerCase());
			if (term && waiting.delete(word.toLowerCase())) found.push(term);
			return term;
		};
		const marked = body.flatMap((node) => markNode(node, pattern, take));
		return [...marked, ...found.map(definition)];
	});
	return { bodies, unused: [...waiting.values()] };
}

/** The longest first: "uterine NK cell" before "NK cell". */
function termPattern(words: readonly string[]): RegExp {
	const escaped = words
		.toSorted((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

type Take = (word: string) => DraftTerm | undefined;

function markNode(node: ElementContent, pattern: RegExp, take: Take): ElementContent[] {
	if (node.type === 'text') return markText(node.value, pattern, take);
	if (node.type !== 'element' || closed.has(node.tagName)) return [node];
	return [{ ...node, children: node.children.flatMap((child) => markNode(child, pattern, take)) }];
}

function markText(text: string, pattern: RegExp, take: Take): ElementContent[] {
	const parts: ElementContent[] = [];
	let from = 0;
	for (const match of text.matchAll(pattern)) {
		const term = take(match[0]);
		if (!term) continue;
		if (match.index > from) parts.push({ type: 'text', value: text.slice(from, match.index) });
		parts.push(opener(term, match[0]));
		from = match.index + match[0].length;
	}
	if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
	return parts;
}

function opener({ id }: DraftTerm, word: string): Element {
	return element('button', { type: 'button', className: ['term'], popoverTarget: `term-${id}` }, [
		{ type: 'text', value: word }
	]);
}

function definition({ id, term, definition: meaning }: DraftTerm): Element {
	const dfn = element('dfn', {}, [{ type: 'text', value: term }]);
	const text = element('p', {}, [dfn, { type: 'text', value: ` ${meaning}` }]);
	return element('div', { popover: '', id: `term-${id}`, className: ['definition'] }, [text]);
}

function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[]
): Element {
	return { type: 'element', tagName, properties, children };
}
