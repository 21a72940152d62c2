/** A place between two characters of a text node. */
interface Place {
	readonly node: Text;
	readonly offset: number;
}

/**
 * The range of an exact quote between two elements of the article, or null when it is not there.
 * White space is left out of the comparison: between blocks the page has none where the compiled
 * text has a newline. Everything else must be equal, never merely alike.
 */
export function findRange(first: Element, last: Element, exact: string): Range | null {
	const root = first.closest('section') ?? first;
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const places: Place[] = [];
	let text = '';
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (!(node instanceof Text) || outside(node, first, last)) continue;
		for (let offset = 0; offset < node.data.length; offset++) {
			const character = node.data.charAt(offset);
			if (/\s/.test(character)) continue;
			places.push({ node, offset });
			text += character;
		}
	}
	const wanted = exact.replace(/\s+/g, '');
	const at = text.indexOf(wanted);
	const from = places[at];
	const to = places[at + wanted.length - 1];
	if (at < 0 || !from || !to) return null;
	const range = document.createRange();
	range.setStart(from.node, from.offset);
	range.setEnd(to.node, to.offset + 1);
	return range;
}

function outside(node: Text, first: Element, last: Element): boolean {
	const before = first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
	const after =
		last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING && !last.contains(node);
	return Boolean(before) || Boolean(after);
}
