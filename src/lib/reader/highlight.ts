import { findRange } from './find-range.ts';

/** What of a passage is needed to find it on the page. */
export interface ShownPassage {
	readonly exact: string;
	readonly sentences: readonly string[];
}

const NAME = 'passage';
const FALLBACK = 'passage';

/**
 * Marks the passage with the CSS Custom Highlight API; where that is missing, its sentences get a class.
 * Returns the first sentence's element, or null when the article is not on the page.
 */
export function highlight(passage: ShownPassage): HTMLElement | null {
	clearHighlight();
	const elements = passage.sentences.flatMap((id) => document.getElementById(id) ?? []);
	const first = elements.at(0);
	const last = elements.at(-1);
	if (!first || !last) return null;
	const range = findRange(first, last, passage.exact);
	if (range && 'highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range));
	else for (const element of elements) element.classList.add(FALLBACK);
	return first;
}

export function clearHighlight(): void {
	if ('highlights' in CSS) CSS.highlights.delete(NAME);
	for (const element of document.querySelectorAll(`.sentence.${FALLBACK}`)) {
		element.classList.remove(FALLBACK);
	}
}
