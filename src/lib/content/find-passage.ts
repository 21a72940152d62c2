import type { ParsedSection } from './article/parsed-article.ts';
import type { Passage } from '../passages/passage.ts';

export type FoundPassage =
	| { readonly type: 'found'; readonly passage: Passage }
	| { readonly type: 'missing' }
	/** Offsets of the first occurrences in the section's text. */
	| { readonly type: 'repeated'; readonly starts: readonly [number, number] };

/** Characters before and after a quote that are kept with it. */
const context = 32;

/**
 * The passage of a section that a quote names: exactly, and only when it occurs once. Runs of blanks and
 * line breaks count as one space on both sides; nothing else is evened out.
 */
export function findPassage(section: ParsedSection, quote: string): FoundPassage {
	const { searchText, text } = section;
	const start = quote === '' ? -1 : searchText.indexOf(quote);
	if (start < 0) return { type: 'missing' };
	const second = searchText.indexOf(quote, start + 1);
	if (second >= 0) return { type: 'repeated', starts: [start, second] };
	const end = start + quote.length;
	const [first, ...others] = touched(section, start, end);
	if (first === undefined) return { type: 'missing' };
	const passage: Passage = {
		section: section.id,
		sectionTitle: section.title,
		exact: text.slice(start, end),
		prefix: text.slice(Math.max(0, start - context), start),
		suffix: text.slice(end, end + context),
		start,
		sentences: [first, ...others]
	};
	return { type: 'found', passage };
}

function touched({ sentences }: ParsedSection, start: number, end: number): readonly string[] {
	// They are ascending and apart: the first that ends behind the start, by halves, then on to the end.
	let [low, high] = [0, sentences.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.end ?? 0) > start) high = middle;
		else low = middle + 1;
	}
	const ids: string[] = [];
	for (let at = low; (sentences[at]?.start ?? end) < end; at += 1)
		ids.push(sentences[at]?.id ?? '');
	return ids;
}
