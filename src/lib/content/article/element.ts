import type { Element, ElementContent } from 'hast';

/** An HTML element as a node of an article. */
export function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[]
): Element {
	return { type: 'element', tagName, properties, children };
}
