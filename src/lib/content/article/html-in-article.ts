/** Makes elements of the article from the HTML that its author wrote, and says of all else that it is left out. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { lineColumn, type Place, type TextFile } from '../text-file.ts';
import { quoted } from '../words.ts';
import { isInline } from './cut-inline.ts';
import { endedBy, endsByItself, isVoid, ruleFor } from './html-elements.ts';
import { htmlPieces, type HtmlPiece } from './html-tags.ts';
import * as articleProblems from '../../messages/article-problems.ts';

/** Something that an author wrote and the page does not show, or not as it was written. */
export interface Left {
	readonly offset: number;
	readonly message: string;
}

interface Reading {
	readonly file: TextFile;
	readonly left: Left[];
	/** Links of HTML elements: Markdown's own are checked before. */
	readonly links: { readonly href: string; readonly offset: number }[];
}

/** The tree as remark-rehype makes it, with `raw` nodes; afterwards it has none. */
export function readHtml(tree: Root, file: TextFile): Pick<Reading, 'left' | 'links'> {
	const reading: Reading = { file, left: [], links: [] };
	const children = tree.children.filter((node) => node.type !== 'doctype');
	tree.children = readAll(children, 'flow', reading);
	return reading;
}

/** What may be in an element: blocks, a text, both, or only parts of its own. */
type Holds = 'flow' | 'text' | 'mixed' | 'parts';

const holds: Readonly<Partial<Record<string, Holds>>> = {
	...{ aside: 'flow', details: 'flow', dd: 'mixed', dl: 'parts' },
	...{ blockquote: 'flow', li: 'mixed', td: 'mixed', th: 'mixed', figure: 'mixed' },
	...{ ul: 'parts', ol: 'parts', table: 'parts', thead: 'parts', tbody: 'parts', tr: 'parts' }
};

function holdsOf(name: string): Holds {
	return (Object.hasOwn(holds, name) ? holds[name] : undefined) ?? 'text';
}

/** What an element must stand in. */
const parents: Readonly<Partial<Record<string, readonly string[]>>> = {
	li: ['ul', 'ol'],
	summary: ['details'],
	dt: ['dl'],
	dd: ['dl'],
	caption: ['table'],
	figcaption: ['figure'],
	thead: ['table'],
	tbody: ['table'],
	tr: ['table', 'thead', 'tbody'],
	th: ['tr'],
	td: ['tr']
};

type Item = ElementContent | { readonly type: 'piece'; readonly piece: HtmlPiece; offset: number };

/** Stands where a block ended that is none of the article's. */
const border: ElementContent = { type: 'comment', value: 'border' };

interface Frame {
	/** As it was written. */
	readonly name: string;
	readonly holds: Holds;
	/** Where what is in it goes; that of the frame below it where the element itself goes. */
	readonly children: ElementContent[];
	readonly element?: Element;
	readonly block: boolean;
	readonly raw: string;
	readonly offset: number;
}

function readAll(children: readonly ElementContent[], kind: Holds, reading: Reading) {
	if (!children.some(({ type }) => type === 'raw')) {
		for (const child of children) readInside(child, reading);
		return [...children];
	}
	const reader = new Reader(kind, reading);
	const items = children.flatMap((child): readonly Item[] =>
		child.type === 'raw' ? itemsOf(child, reading.file) : [child]
	);
	for (let at = 0; at < items.length; at += 1) {
		const item = items[at];
		if (item?.type !== 'piece') {
			if (!item) continue;
			readInside(item, reading);
			reader.put(item);
		} else at = reader.take(item.piece, item.offset, items, at);
	}
	return reader.end();
}

function readInside(node: ElementContent, reading: Reading): void {
	if (node.type === 'element')
		node.children = readAll(node.children, holdsOf(node.tagName), reading);
}

/** The pieces of a raw node, each with its place: within lists and quotations lines begin further on. */
function itemsOf(node: Extract<RootContent, { type: 'raw' }>, file: TextFile): readonly Item[] {
	let from = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? file.text.length;
	return htmlPieces(node.value).map((piece) => {
		const start = /[^\n]+/.exec(piece.raw)?.[0] ?? piece.raw;
		const found = file.text.indexOf(start, from);
		const offset = found >= 0 && found < end ? found : from;
		from = Math.min(end, offset + start.length);
		return { type: 'piece', piece, offset };
	});
}

class Reader {
	readonly #frames: Frame[];
	readonly #reading: Reading;
	/** Levels of elements that are kept. */
	#depth = 0;

	constructor(kind: Holds, reading: Reading) {
		this.#reading = reading;
		this.#frames = [
			{ ...{ name: '', holds: kind, children: [], block: true, raw: '' }, offset: 0 }
		];
	}

	put(node: ElementContent): void {
		this.#top.children.push(node);
	}

	/** Takes one piece; returns the index of the last item that it used up. */
	take(piece: HtmlPiece, offset: number, items: readonly Item[], at: number): number {
		switch (piece.type) {
			case 'text':
				this.put({ type: 'text', value: decoded(piece.raw) });
				return at;
			case 'comment':
				if (!piece.ended) this.#leave(offset, articleProblems.html.openComment);
				return at;
			case 'other':
				this.#leave(offset, articleProblems.html.gone(quoted(piece.raw)));
				return at;
			case 'close':
				this.#close(piece, offset);
				return at;
			case 'open':
				return this.#open(piece, offset, items, at);
		}
	}

	end(): ElementContent[] {
		while (this.#frames.length > 1) this.#pop(false);
		const [{ holds: kind, children } = this.#top] = this.#frames;
		return settled(children, kind);
	}

	get #top(): Frame {
		const top = this.#frames.at(-1);
		if (!top) throw new Error('The outermost frame is never closed.');
		return top;
	}

	#leave(offset: number, message: string): void {
		this.#reading.left.push({ offset, message });
	}

	#open(
		piece: Extract<HtmlPiece, { type: 'open' }>,
		offset: number,
		items: readonly Item[],
		at: number
	): number {
		const { name, raw } = piece;
		const rule = ruleFor(name);
		if (rule.does === 'out') {
			const end = isVoid(name) ? at : closeOf(name, items, at);
			const message = end > at ? articleProblems.html.allGone : articleProblems.html.gone;
			this.#leave(offset, message(quoted(raw)));
			return end;
		}
		const from = endedBy(
			name,
			this.#frames.map((frame) => frame.name)
		);
		if (from > 0) while (this.#frames.length > from) this.#pop(true);
		const element = this.#elementFor(piece, offset);
		if (isVoid(name)) {
			if (element) this.put(element);
			// As Markdown has it: words of two lines are two words.
			if (name === 'br') this.put({ type: 'text', value: '\n' });
			return at;
		}
		if (!element && rule.block) this.put(border);
		const { children, holds: kind } = this.#top;
		if (element) this.#depth += 1;
		const frame = { name, raw, offset, block: rule.block === true };
		this.#frames.push(
			element
				? { ...frame, element, children: [], holds: holdsOf(element.tagName) }
				: { ...frame, children, holds: kind }
		);
		if (piece.closed) this.#pop(true);
		return at;
	}

	/** The element as the article has it; `undefined`, and said so, where only what is in it stays. */
	#elementFor(
		{ name, attributes, raw }: Extract<HtmlPiece, { type: 'open' }>,
		offset: number
	): Element | undefined {
		const rule = ruleFor(name);
		const tagName = rule.as ?? name;
		if (
			rule.does !== 'keep' ||
			!this.#fits(name, tagName) ||
			(name === 'a' && !attributes.has('href'))
		) {
			if (!isVoid(name) && !(attributes.size === 0 && name === 'span'))
				this.#leave(
					offset,
					attributes.has('markdown')
						? articleProblems.html.openedMarkdown(quoted(raw))
						: articleProblems.html.opened(quoted(raw))
				);
			return undefined;
		}
		const lost = [...attributes.keys()].filter((each) => !rule.attributes?.includes(each));
		if (lost.length > 0)
			this.#leave(offset, articleProblems.html.attributes(lost.join(', '), quoted(raw)));
		const properties: Element['properties'] = {};
		for (const each of rule.attributes ?? []) {
			const value = attributes.get(each);
			if (value !== undefined) properties[propertyNames[each] ?? each] = decoded(value);
		}
		if (name === 'a') this.#reading.links.push({ href: String(properties['href']), offset });
		const position = positionOf({ file: this.#reading.file, offset }, raw.length);
		return { type: 'element', tagName, properties, children: [], position };
	}

	#fits(name: string, tagName: string): boolean {
		if (this.#depth >= 30) return false;
		const { holds: kind } = this.#top;
		const within = this.#frames.findLast(({ element }) => element)?.element?.tagName ?? '';
		if (Object.hasOwn(parents, name)) return parents[name]?.includes(within) === true;
		// A paragraph of HTML may have blocks of Markdown in it, and ends where one of HTML begins.
		return !ruleFor(tagName).block || kind !== 'text';
	}

	#close({ name, raw }: Extract<HtmlPiece, { type: 'close' }>, offset: number): void {
		const at = this.#frames.findLastIndex((frame) => frame.name === name);
		if (at <= 0 || name === '') {
			this.#leave(offset, articleProblems.html.stray(quoted(raw)));
			return;
		}
		while (this.#frames.length > at + 1) this.#pop(false);
		this.#pop(true);
	}

	#pop(closed: boolean): void {
		const frame = this.#frames.pop();
		if (!frame) return;
		if (!closed && !endsByItself(frame.name) && frame.element)
			this.#leave(frame.offset, articleProblems.html.unended(quoted(frame.raw)));
		if (!frame.element) {
			if (frame.block) this.put(border);
			return;
		}
		this.#depth -= 1;
		const children = settled(frame.children, frame.holds);
		const made = finished({ ...frame.element, children }, (message) =>
			this.#leave(frame.offset, message)
		);
		this.#top.children.push(...made);
	}
}

const propertyNames: Readonly<Partial<Record<string, string>>> = {
	colspan: 'colSpan',
	rowspan: 'rowSpan'
};

/** Where an element ends whose content goes, too; where it has no end tag, only the tag goes. */
function closeOf(name: string, items: readonly Item[], at: number): number {
	const end = items.findIndex(
		(item, index) =>
			index > at && item.type === 'piece' && item.piece.type === 'close' && item.piece.name === name
	);
	return end < 0 ? at : end;
}

/** Children as they may stand in what holds them. */
function settled(children: readonly ElementContent[], kind: Holds): ElementContent[] {
	if (kind === 'flow') return inParagraphs(children);
	if (kind === 'parts') return children.filter((node) => node !== border && !isBlank(node));
	return children.map((node) => (node === border ? { type: 'text', value: ' ' } : node));
}

/** Texts between blocks are paragraphs. */
function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
	const made: ElementContent[] = [];
	let run: ElementContent[] = [];
	const end = (): void => {
		const words = run.some((node) => !isBlank(node));
		const position = run.find((node) => node.position)?.position;
		const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
		if (position) paragraph.position = position;
		if (words) made.push({ ...paragraph, children: trimmed(run) });
		else made.push(...run);
		run = [];
	};
	for (const node of children) {
		if (isInline(node)) run.push(node);
		else {
			end();
			if (node !== border) made.push(node);
		}
	}
	end();
	return made;
}

function trimmed(run: readonly ElementContent[]): ElementContent[] {
	const from = run.findIndex((node) => !isBlank(node));
	return run.slice(from, run.findLastIndex((node) => !isBlank(node)) + 1);
}

function isBlank(node: ElementContent): boolean {
	return node.type === 'text' && /^\s*$/.test(node.value);
}

/** What becomes of an element when all that is in it is known. */
function finished(element: Element, leave: (message: string) => void): readonly ElementContent[] {
	const { tagName, children } = element;
	if (tagName === 'figure') return figure(element, leave);
	if (holdsOf(tagName) === 'parts') {
		// What is no part of a table or list comes after it.
		const isPart = (node: ElementContent): boolean =>
			node.type === 'element' && parents[node.tagName]?.includes(tagName) === true;
		return [
			{ ...element, children: children.filter(isPart) },
			...children.flatMap((node) => (isPart(node) ? [] : [border, node]))
		];
	}
	// Markdown can put blocks into a paragraph or between the tags of an emphasis.
	if (holdsOf(tagName) === 'text' && tagName !== 'pre' && children.some((node) => !isInline(node)))
		return /^h[1-6]$/.test(tagName)
			? [{ ...element, children: children.flatMap(opened) }]
			: children;
	if (tagName === 'pre') return [withoutFirstBreak(element)];
	return [element];
}

function opened(node: ElementContent): readonly ElementContent[] {
	return node.type === 'element' && !isInline(node) ? node.children.flatMap(opened) : [node];
}

function withoutFirstBreak(element: Element): Element {
	const [first, ...others] = element.children;
	if (first?.type !== 'text') return element;
	return {
		...element,
		children: [{ ...first, value: first.value.replace(/^\r?\n/, '') }, ...others]
	};
}

/** A picture with its caption, as Markdown writes it; anything else in a figure stands by itself. */
function figure(
	{ children, position }: Element,
	leave: (message: string) => void
): readonly ElementContent[] {
	const images: Element[] = [];
	const look = (node: ElementContent): void => {
		if (node.type !== 'element') return;
		if (node.tagName === 'img') images.push(node);
		node.children.forEach(look);
	};
	children.forEach(look);
	const [image, ...others] = images;
	const captions = children.filter(
		(node) => node.type === 'element' && node.tagName === 'figcaption'
	);
	const rest = children.filter((node) => !captions.includes(node));
	const words = rest.map((node) => toString({ type: 'root', children: [node] })).join('');
	if (!image || others.length > 0 || words.trim() !== '') {
		leave(articleProblems.html.figure);
		return children.flatMap((node): readonly ElementContent[] =>
			captions.includes(node) && node.type === 'element' ? [{ ...node, tagName: 'p' }] : [node]
		);
	}
	const title = captions.map((caption) => toString(caption).replace(/\s+/g, ' ').trim()).join(' ');
	if (title !== '') image.properties['title'] = title;
	const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [image] };
	return [position ? { ...paragraph, position } : paragraph];
}

function positionOf(place: Place, length: number): NonNullable<Element['position']> {
	const start = { ...lineColumn(place), offset: place.offset };
	return { start, end: { ...start, offset: place.offset + length } };
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** With its character references as the characters that they stand for. */
function decoded(text: string): string {
	return text.includes('&') ? toString(parser.parse(text.replaceAll('<', '&lt;'))) : text;
}
