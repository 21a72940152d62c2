import type { Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { markdownToHtml, parseMarkdown } from '../../lib/content/article/markdown.ts';
import { collapse } from '../../lib/passages/collapse.ts';
import type { Loss, Note } from './imported.ts';

export type TextFormat = 'html' | 'markdown' | 'plain';

const html = unified().use(rehypeParse, { fragment: true });

/** A text of another tool as plain text; what that takes away is noted. */
export function plainText(text: string, format: TextFormat, note: Note): string {
	const tree: Root | null =
		format === 'plain'
			? null
			: format === 'html'
				? html.parse(text)
				: markdownToHtml(parseMarkdown(text));
	const found: Found = { media: [], addresses: [], marked: false };
	const words = tree ? wordsOf(tree, found) : text;
	if (found.media.length > 0) note({ type: 'media', names: found.media });
	if (found.addresses.length > 0) note({ type: 'links', addresses: found.addresses });
	if (found.marked) note({ type: 'formatting' });
	if (/\$\$|\\\(|\\\[/.test(words)) note({ type: 'mathematics' });
	return collapse(words).trim();
}

interface Found {
	readonly media: string[];
	readonly addresses: string[];
	marked: boolean;
}

/** Elements that say nothing of how their words look, or whose look a question has anyway. */
const unmarked = new Set(['p', 'br', 'div', 'span', 'html', 'body', 'font', 'wbr']);
const media = new Set(['img', 'video', 'audio', 'iframe', 'object', 'embed', 'svg', 'canvas']);
const blocks = new Set([
	'p',
	'br',
	'div',
	'li',
	'ul',
	'ol',
	'tr',
	'td',
	'th',
	'table',
	'pre',
	'hr'
]);
const unsaid = new Set(['script', 'style', 'template', 'noscript']);

function wordsOf(node: Nodes, found: Found): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'root') return node.children.map((child) => wordsOf(child, found)).join('');
	if (node.type !== 'element') return '';
	const { tagName: tag, properties } = node;
	if (media.has(tag)) {
		const { src, data, alt } = properties;
		found.media.push(String(src ?? data ?? tag).replace(/^data:([^;,]*).*$/s, '$1'));
		return typeof alt === 'string' && alt.trim() !== '' ? ` [${alt}] ` : ' ';
	}
	if (unsaid.has(tag)) {
		found.marked = true;
		return '';
	}
	const words = node.children.map((child) => wordsOf(child, found)).join('');
	if (tag === 'sup' || tag === 'sub') {
		const small = raised(words, tag);
		if (small === null) found.marked = true;
		return small ?? (tag === 'sup' ? `^(${words})` : `_(${words})`);
	}
	if (tag === 'a') {
		const address = String(properties['href'] ?? '');
		if (address !== '' && address !== words) found.addresses.push(address);
		return words;
	}
	if (!unmarked.has(tag)) found.marked = true;
	return blocks.has(tag) ? ` ${words} ` : words;
}

const digits = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋' } as const;
const flat = '0123456789+-';

/** “12” as “¹²”, so that 10 to the power of 12 does not become 1012; `null` where there are no such characters. */
function raised(words: string, tag: keyof typeof digits): string | null {
	const small = [...words.trim().replaceAll('−', '-')].map((letter) => {
		const at = flat.indexOf(letter);
		return at < 0 ? undefined : [...digits[tag]][at];
	});
	return small.includes(undefined) ? null : small.join('');
}

/** The same loss once, with everything that it names. */
export function together(losses: readonly Loss[]): readonly Loss[] {
	const kept = new Map<string, Loss>();
	for (const loss of losses) {
		const known = kept.get(loss.type);
		if (loss.type === 'media' && known?.type === 'media')
			kept.set(loss.type, { type: 'media', names: [...known.names, ...loss.names] });
		else if (loss.type === 'links' && known?.type === 'links')
			kept.set(loss.type, { type: 'links', addresses: [...known.addresses, ...loss.addresses] });
		else if (loss.type === 'wildcard' || loss.type === 'unused-feedback')
			kept.set(`${loss.type} ${loss.text}`, loss);
		else if (!known) kept.set(loss.type, loss);
	}
	return [...kept.values()];
}
