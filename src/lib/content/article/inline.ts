import type { ElementContent } from 'hast';

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'img', 'span', 'button']);

/** Whether a node is part of a text, rather than a block of its own. */
export function isInline(node: ElementContent): boolean {
	return node.type === 'text' || (node.type === 'element' && inline.has(node.tagName));
}
