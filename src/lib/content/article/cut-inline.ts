import type { Element, ElementContent } from 'hast';

/**
 * Cuts inline content at offsets of its text, ascending: n cuts, at most n + 1 pieces. Elements that a cut
 * goes through are in both pieces; elements that a cut leaves empty are dropped. The text of the pieces
 * is the text of the whole.
 */
export function cutInline(
	nodes: readonly ElementContent[],
	cuts: readonly number[]
): readonly ElementContent[][] {
	const cutter = new Cutter(cuts);
	for (const node of nodes) cutter.take(node);
	return cutter.pieces.map((piece) => piece.filter(isFilled).map(withoutEmpty));
}

/** Copies nodes one by one into pieces; turns to the next piece when a text goes over a cut. */
class Cutter {
	readonly pieces: ElementContent[][] = [[]];
	readonly #cuts: readonly number[];
	/** Elements of the present piece that are not closed yet, outermost first. */
	#open: Element[] = [];
	#offset = 0;

	constructor(cuts: readonly number[]) {
		this.#cuts = cuts;
	}

	take(node: ElementContent): void {
		if (node.type === 'text') this.#takeText(node.value);
		else if (node.type === 'element' && node.children.length > 0) {
			this.#enter(node);
			for (const child of node.children) this.take(child);
			this.#open.pop();
		} else this.#put(node);
	}

	#takeText(value: string): void {
		let rest = value;
		while (rest !== '') {
			const cut = this.#cuts[this.pieces.length - 1] ?? Infinity;
			if (this.#offset >= cut) {
				this.#turn();
				continue;
			}
			const part = rest.slice(0, cut - this.#offset);
			this.#put({ type: 'text', value: part });
			this.#offset += part.length;
			rest = rest.slice(part.length);
		}
	}

	#turn(): void {
		const outer = this.#open;
		this.#open = [];
		this.pieces.push([]);
		for (const element of outer) this.#enter(element);
	}

	#enter(element: Element): void {
		const copy: Element = { ...element, children: [] };
		this.#put(copy);
		this.#open.push(copy);
	}

	#put(node: ElementContent): void {
		(this.#open.at(-1)?.children ?? this.pieces.at(-1))?.push(node);
	}
}

/** Of a footnote: it has no words of its own. */
export function isReference({ tagName, properties }: Element): boolean {
	return tagName === 'a' && properties['role'] === 'doc-noteref';
}

const empties = new Set(['br', 'img']);

function isFilled(node: ElementContent): boolean {
	if (node.type !== 'element' || empties.has(node.tagName) || isReference(node)) return true;
	return node.children.some(isFilled);
}

function withoutEmpty(node: ElementContent): ElementContent {
	if (node.type !== 'element') return node;
	return { ...node, children: node.children.filter(isFilled).map(withoutEmpty) };
}

const inline = new Set([
	'a',
	'em',
	'strong',
	'del',
	'code',
	'kbd',
	'sup',
	'sub',
	'br',
	'img',
	'span',
	'button'
]);

/** Whether a node is part of a text, rather than a block of its own. */
export function isInline(node: ElementContent): boolean {
	return node.type === 'text' || (node.type === 'element' && inline.has(node.tagName));
}
