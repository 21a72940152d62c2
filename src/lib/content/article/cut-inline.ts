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
	const pieces: ElementContent[][] = [[]];
	let open: Element[] = [];
	let offset = 0;
	let next = 0;

	const put = (node: ElementContent): void => {
		(open.at(-1)?.children ?? pieces.at(-1))?.push(node);
	};
	const enter = (element: Element): void => {
		const copy: Element = { ...element, children: [] };
		put(copy);
		open.push(copy);
	};
	const turn = (): void => {
		const outer = open;
		open = [];
		pieces.push([]);
		next += 1;
		outer.forEach(enter);
	};
	const putText = (value: string): void => {
		let rest = value;
		while (rest !== '') {
			const cut = cuts[next] ?? Infinity;
			if (offset >= cut) {
				turn();
				continue;
			}
			const part = rest.slice(0, cut - offset);
			put({ type: 'text', value: part });
			offset += part.length;
			rest = rest.slice(part.length);
		}
	};
	const walk = (node: ElementContent): void => {
		if (node.type === 'text') putText(node.value);
		else if (node.type === 'element' && node.children.length > 0) {
			enter(node);
			node.children.forEach(walk);
			open.pop();
		} else put(node);
	};
	nodes.forEach(walk);
	return pieces.map((piece) => piece.filter(isFilled).map(withoutEmpty));
}

const empties = new Set(['br', 'img']);

function isFilled(node: ElementContent): boolean {
	if (node.type !== 'element' || empties.has(node.tagName)) return true;
	return node.children.some(isFilled);
}

function withoutEmpty(node: ElementContent): ElementContent {
	if (node.type !== 'element') return node;
	return { ...node, children: node.children.filter(isFilled).map(withoutEmpty) };
}
