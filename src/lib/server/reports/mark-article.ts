import type { Module } from '../../content/module.ts';

/** What stands beside a sentence. */
export interface SentenceMark {
	/** In the margin. Plain text of ours. */
	readonly words: string;
	/** How strongly the sentence is marked: 0 not at all. */
	readonly level: 0 | 1 | 2 | 3;
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * The module with a mark before each of these sentences, that leads to `#at-<sentence>`; without the notes
 * that stand in the margin else. The sentence's element is the compiler's own, written in one way only.
 */
export function markArticle(module: Module, marks: ReadonlyMap<string, SentenceMark>): Module {
	const sections = module.sections.map((section) => {
		const html = section.html.replaceAll(
			/<span id="([^"]+)" class="sentence">/g,
			(element, id: string) => {
				const mark = marks.get(id);
				if (!mark) return element;
				const link = `<a class="tick" href="#at-${id}">${escape(mark.words)}</a> `;
				return `${link}<span id="${id}" class="sentence against-${mark.level}">`;
			}
		);
		return { ...section, html, notes: [] };
	});
	return { ...module, sections, notes: [] };
}
