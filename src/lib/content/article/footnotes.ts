/** Footnotes of Markdown, which stand at the end of the section that refers to them. */
import type { Element, ElementContent, Root } from 'hast';
import { element } from './element.ts';
import type { Left } from './html-in-article.ts';
import { quoted } from '../words.ts';
import * as articleProblems from '../../messages/article-problems.ts';

export class Footnotes {
	readonly #texts = new Map<string, Element>();
	readonly #numbers = new Map<string, number>();

	readonly #unused: Left[] = [];

	/** Takes them out of the article, wherever they are defined. What nothing refers to stays where it is. */
	constructor(tree: Root) {
		const children = tree.children.filter((node) => node.type !== 'doctype');
		const referred = new Set(children.flatMap((node) => namesIn(node)));
		const take = (nodes: readonly ElementContent[]): ElementContent[] =>
			nodes.flatMap((node) => {
				if (node.type !== 'element') return [node];
				node.children = take(node.children);
				const name = node.properties['dataFootnote'];
				if (node.tagName !== 'aside' || typeof name !== 'string') return [node];
				if (!referred.has(name) || this.#texts.has(name)) {
					this.#leave(name, node);
					return node.children.map(withoutHeading);
				}
				this.#texts.set(name, node);
				return [];
			});
		tree.children = take(children);
	}

	#leave(name: string, { position }: Element): void {
		const message = articleProblems.footnoteUnused(quoted(`[^${name}]`));
		this.#unused.push({ offset: position?.start.offset ?? 0, message });
	}

	/**
	 * Numbers what refers to a footnote, and gives the footnotes that are referred to here first. The numbers are drawn by
	 * the styles: within the text they would change it, as 10 with note 2 is no 102.
	 */
	take(nodes: readonly ElementContent[]): readonly Element[] {
		const found: Element[] = [];
		const look = (node: ElementContent): void => {
			if (node.type !== 'element') return;
			const name = node.properties['dataFootnote'];
			if (node.tagName !== 'a' || typeof name !== 'string') {
				node.children.forEach(look);
				return;
			}
			const text = this.#texts.get(name);
			const number = this.#numbers.get(name) ?? this.#numbers.size + 1;
			if (text && !this.#numbers.has(name)) {
				this.#numbers.set(name, number);
				found.push(element('li', { id: `_fn-${number}` }, text.children));
				// A footnote may refer to others.
				text.children.forEach(look);
			}
			node.properties = {
				...{ href: `#_fn-${number}`, className: ['ref'], role: 'doc-noteref' },
				...{ ariaLabel: String(number), dataNumber: String(number) }
			};
		};
		nodes.forEach(look);
		const [first] = found;
		if (!first) return [];
		const start = Number(String(first.properties['id']).slice('_fn-'.length));
		return [element('ol', { className: ['footnotes'], ...(start > 1 ? { start } : {}) }, found)];
	}

	/** What nothing refers to. */
	unused(): readonly Left[] {
		for (const [name, node] of this.#texts) if (!this.#numbers.has(name)) this.#leave(name, node);
		return this.#unused;
	}
}

/** Of the footnotes that something refers to: a heading cannot. */
function namesIn(node: ElementContent): readonly string[] {
	if (node.type !== 'element' || /^h[1-6]$/.test(node.tagName)) return [];
	const name = node.properties['dataFootnote'];
	return node.tagName === 'a' && typeof name === 'string' ? [name] : node.children.flatMap(namesIn);
}

/** A heading of a footnote opens no section, also where the footnote stays in its place. */
function withoutHeading(node: ElementContent): ElementContent {
	return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
		? { ...node, tagName: 'p' }
		: node;
}
