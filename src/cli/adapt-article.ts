import type { Heading, Nodes, Root } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { placeholders } from '../lib/content/placeholders.ts';
import { freeSlugs } from '../lib/content/article/parse-article.ts';
import { parseMarkdown } from '../lib/content/article/markdown.ts';

export interface AdaptedArticle {
	/** From the front matter, the only first-level heading, or the first heading. */
	readonly title: string;
	/** In the format of article.md, as far as edits of the source can bring it there. */
	readonly markdown: string;
	/** Local pictures by the name they have in `figures/`, as the article named them. */
	readonly figures: ReadonlyMap<string, string>;
}

interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * Any Markdown article to one that keeps the format's laws: headings of levels 2 to 4 with anchors, text
 * under headings only, figures from `figures/`, no footnotes, no links to nowhere. The author's words
 * stay as they are. `fallback` is the title of an article without one.
 */
export function adaptArticle(source: string, fallback: string): AdaptedArticle {
	const { text, title: given } = withoutFrontMatter(source.replaceAll('\r\n', '\n'));
	const tree = parseMarkdown(text);
	const headings = tree.children.filter((node) => node.type === 'heading');
	const tops = headings.filter(({ depth }) => depth === 1);
	const first = tree.children[0];
	const titled = tops.length === 1 && first === tops[0] ? tops[0] : undefined;
	const title = given ?? (wordsOf(titled ?? headings[0]) || fallback);
	const figures = new Map<string, string>();
	const edits = [
		...headingEdits(headings, titled, text),
		...otherEdits(tree, new Set(headings), text, figures)
	];
	const body = applied(text, edits).trim();
	const opened = /^#{2,4} /.test(body) ? body : `## Introduction {#introduction}\n\n${body}`;
	return { title, markdown: `${opened}\n`, figures };
}

function withoutFrontMatter(source: string): { text: string; title?: string } {
	const found = /^---\n([^]*?)\n---(?:\n|$)/.exec(source);
	if (!found) return { text: source };
	const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(found[1] ?? '')?.[1];
	const text = source.slice(found[0].length);
	return title === undefined ? { text } : { text, title };
}

function headingEdits(
	headings: readonly Heading[],
	titled: Heading | undefined,
	text: string
): readonly Edit[] {
	const kept = headings.filter((heading) => heading !== titled);
	const shift = 2 - Math.min(...kept.map(({ depth }) => depth));
	const free = freeSlugs(new Set(['introduction']));
	return headings.map((heading) => {
		const { start, end } = spanOf(heading, text);
		if (heading === titled) return { start, end, text: '' };
		const words = wordsOf(heading) || 'Section';
		const level = Math.min(4, heading.depth + shift);
		return {
			start,
			end,
			text: `${'#'.repeat(level)} ${escaped(words)} {#${free(words)}}`
		};
	});
}

function otherEdits(
	tree: Root,
	headings: ReadonlySet<Nodes>,
	text: string,
	figures: Map<string, string>
): readonly Edit[] {
	const urls = new Map<string, string>();
	visit(tree, 'definition', ({ identifier, url }) => void urls.set(identifier, url));
	const edits: Edit[] = [];
	const replace = (node: Nodes, by: string): typeof SKIP => {
		edits.push({ ...spanOf(node, text), text: by });
		return SKIP;
	};
	visit(tree, (node, _index, parent) => {
		if (headings.has(node)) return SKIP;
		if (node.type === 'heading') return replace(node, `**${escaped(wordsOf(node))}**`);
		if (node.type === 'footnoteReference' || node.type === 'html') return replace(node, '');
		if (node.type === 'footnoteDefinition') return replace(node, escaped(wordsOf(node)));
		if (node.type === 'image' || node.type === 'imageReference') {
			const url = node.type === 'image' ? node.url : (urls.get(node.identifier) ?? '');
			const alone = parent?.type === 'paragraph' && parent.children.length === 1;
			return replace(node, figureText(alone ? url : '', node.alt ?? '', figures));
		}
		const url =
			node.type === 'link'
				? node.url
				: node.type === 'linkReference'
					? (urls.get(node.identifier) ?? '')
					: undefined;
		if (url !== undefined && !/^(?:https?:\/\/|mailto:)\S+$/i.test(url))
			return replace(node, escaped(wordsOf(node)));
		return undefined;
	});
	return edits;
}

/** A local picture goes to `figures/`; of any other its alternative text stays. */
function figureText(url: string, alt: string, figures: Map<string, string>): string {
	const name = /^(?![a-z][a-z0-9+.-]*:|\/\/)(?:.*\/)?([^/?#]+\.(?:svg|png|jpe?g|webp|avif))$/i.exec(
		url
	)?.[1];
	if (name === undefined || (figures.has(name) && figures.get(name) !== url)) return escaped(alt);
	figures.set(name, url);
	const said = alt.trim() === '' ? placeholders.figure : alt;
	return `![${escaped(said)}](<figures/${name}>)`;
}

function spanOf(node: Nodes, text: string): { start: number; end: number } {
	const { start, end } = node.position ?? {};
	return { start: start?.offset ?? 0, end: end?.offset ?? text.length };
}

/** Edits never overlap: a node that is replaced is not looked into. */
function applied(text: string, edits: readonly Edit[]): string {
	let result = '';
	let from = 0;
	for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
		result += text.slice(from, edit.start) + edit.text;
		from = edit.end;
	}
	return result + text.slice(from);
}

function wordsOf(node: Nodes | undefined): string {
	if (!node) return '';
	if ('value' in node) return node.type === 'html' ? '' : node.value;
	if (!('children' in node)) return '';
	return node.children
		.map(wordsOf)
		.join(node.type === 'footnoteDefinition' ? ' ' : '')
		.replace(/\s+/g, ' ')
		.replace(/\s*\{#[^}]*\}\s*$/, '')
		.trimStart();
}

/** Words as Markdown that says just these words. */
function escaped(words: string): string {
	return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#+!|~&]/g, '\\$&');
}
