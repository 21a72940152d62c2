import * as messages from '../../messages/class-report.ts';
import type { SentenceFigures } from '../../analysis/figures.ts';
import type { Module } from '../../content/module.ts';
import { ownWordsIn, type Written } from '../../ui/module-language.ts';
import { countWords, drawnRange, standingWords } from './figure-words.ts';

/** What stands beside a sentence. Plain text of ours and of the authors. */
interface SentenceMark {
	/** In the margin. */
	readonly words: string;
	/** How strongly the sentence is marked: 0 not at all. */
	readonly level: 0 | 1 | 2 | 3;
	/** Share of people against it, 0 to 1, as a bar below the words; `null`: none is drawn. */
	readonly share: number | null;
	/** At the end of its paragraph: what was believed instead, with how many showed it; only where many did. */
	readonly instead: { readonly idea: string; readonly words: string } | null;
}

/** How strongly a sentence is marked, by the share of people against it. */
function levelOf(share: number): SentenceMark['level'] {
	if (share >= 0.5) return 3;
	if (share >= 0.25) return 2;
	return share > 0.1 ? 1 : 0;
}

/** What stands beside a sentence, and below its paragraph. */
export function markOf(figures: SentenceFigures): SentenceMark {
	if (figures.type !== 'shown') {
		const words = standingWords(figures.type, figures.n);
		return { words, level: 0, share: null, instead: null };
	}
	const share = drawnRange(figures.against, figures.n)?.least ?? null;
	const level = levelOf(share ?? 0);
	const [first] = figures.misconceptions;
	// One that few showed is not what was believed: the many were mistaken each in their own way.
	const common = first && levelOf(drawnRange(first.showed, figures.n)?.least ?? 0) > 0;
	const instead =
		common && level >= 2 ? { idea: first.text, words: countWords(first.showed, figures.n) } : null;
	return { words: countWords(figures.against, figures.n), level, share, instead };
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** How much of the margin a bar takes that stands for everybody, in per cent. */
const widest = 64;

function bar(share: number | null): string {
	if (share === null) return '';
	const width = Math.max(1, Math.round(share * widest));
	return `<svg width="${width}%" aria-hidden="true"><rect width="100%" height="100%"/></svg>`;
}

function tick(id: string, { words, level, share }: SentenceMark, { lang }: Written): string {
	const read = ` <span class="hidden-but-read">${escape(messages.contradictedThis)}</span>`;
	const text = `${escape(words)}${level > 0 ? `${read}${bar(share)}` : ''}`;
	const our = lang === undefined ? '' : ` lang="${lang}"`;
	return `<a class="tick"${our} href="#_at-${id}">${text}</a> `;
}

/** One line an idea, though several sentences of the paragraph show it. */
function instead(marks: readonly SentenceMark[]): string {
	const ideas = new Map(
		marks.flatMap(({ instead: one }) => (one ? [[one.idea, one.words] as const] : []))
	);
	return [...ideas]
		.map(([idea, words]) => {
			const many = `<span class="many">${escape(words)}</span>`;
			const said = escape(messages.commonMisconception(idea));
			return ` <span class="instead">${said} ${many}</span>`;
		})
		.join('');
}

const sentence = /<span id="([^"]+)" class="sentence">/g;
/** Where a paragraph, or what is like one, ends. */
const end = /(?=<\/(?:p|li|td|th|dd|figcaption)>)/;

/** One stretch of HTML up to the end of a paragraph. */
function markStretch(
	html: string,
	marks: ReadonlyMap<string, SentenceMark>,
	ofPage: Written
): string {
	const found: SentenceMark[] = [];
	const marked = html.replaceAll(sentence, (element, id: string) => {
		const mark = marks.get(id);
		if (!mark) return element;
		found.push(mark);
		const classes = ['sentence', `against-${mark.level}`].join(' ');
		return `${tick(id, mark, ofPage)}<span id="${id}" class="${classes}">`;
	});
	return marked + instead(found);
}

/**
 * The module with a mark before each of these sentences, that leads to `#_at-<sentence>`, and at the end of a
 * paragraph what was believed instead; without the notes that stand in the margin else. The sentence's element
 * is the compiler's own, written in one way only.
 */
export function markArticle(module: Module, marks: ReadonlyMap<string, SentenceMark>): Module {
	const ofPage = ownWordsIn(module.language);
	const sections = module.sections.map((section) => {
		const stretches = section.html.split(end).map((stretch) => markStretch(stretch, marks, ofPage));
		return { ...section, html: stretches.join(''), notes: [] };
	});
	return { ...module, sections, notes: [] };
}
