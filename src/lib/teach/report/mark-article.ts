import type { Module } from '../../content/module.ts';
import type { SentenceMark } from './marks-of.ts';

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function bar(share: number | null): string {
	if (share === null) return '';
	const drawn = `<rect width="${Math.max(1, Math.round(share * 100))}" height="6"/>`;
	const box = 'viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"';
	return `<svg ${box}>${drawn}</svg>`;
}

function tick(id: string, { words, level, share }: SentenceMark): string {
	const read = '<span class="hidden-but-read"> against:</span>';
	const text = `${escape(words)}${level > 0 ? `${read}${bar(share)}` : ''}`;
	return `<a class="tick" href="#at-${id}">${text}</a> `;
}

/** One line an idea, though several sentences of the paragraph show it. */
function instead(marks: readonly SentenceMark[]): string {
	const ideas = new Map(
		marks.flatMap(({ instead: one }) => (one ? [[one.idea, one.words] as const] : []))
	);
	return [...ideas]
		.map(([idea, words]) => {
			const many = `<span class="many">${escape(words)}</span>`;
			return ` <span class="instead">Believed instead: ${escape(idea)} ${many}</span>`;
		})
		.join('');
}

const sentence = /<span id="([^"]+)" class="sentence">/g;
/** Where a paragraph, or what is like one, ends. */
const end = /(?=<\/(?:p|li|td|th|dd|figcaption)>)/;

/** One stretch of HTML up to the end of a paragraph. */
function markStretch(html: string, marks: ReadonlyMap<string, SentenceMark>): string {
	const found: SentenceMark[] = [];
	const marked = html.replaceAll(sentence, (element, id: string) => {
		const mark = marks.get(id);
		if (!mark) return element;
		found.push(mark);
		return `${tick(id, mark)}<span id="${id}" class="sentence against-${mark.level}">`;
	});
	return marked + instead(found);
}

/**
 * The module with a mark before each of these sentences, that leads to `#at-<sentence>`, and at the end of a
 * paragraph what was believed instead; without the notes that stand in the margin else. The sentence's element
 * is the compiler's own, written in one way only.
 */
export function markArticle(module: Module, marks: ReadonlyMap<string, SentenceMark>): Module {
	const sections = module.sections.map((section) => {
		const stretches = section.html.split(end).map((stretch) => markStretch(stretch, marks));
		return { ...section, html: stretches.join(''), notes: [] };
	});
	return { ...module, sections, notes: [] };
}
