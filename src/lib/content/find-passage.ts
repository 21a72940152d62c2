import { asSeen, findSeen, seenText, type SeenText } from '../passages/as-seen.ts';
import { withRaised } from './article/raised.ts';
import type { Passage } from '../passages/passage.ts';
import type { ParsedSection } from './article/parse-article.ts';

type FoundPassage =
	| { readonly type: 'found'; readonly passage: Passage }
	| { readonly type: 'missing' }
	/** Where the first of them stand in the section's text. */
	| { readonly type: 'repeated'; readonly spans: readonly [Span, Span] };

interface Span {
	readonly start: number;
	readonly end: number;
}

/** Characters before and after a quote that are kept with it. */
const context = 32;

/**
 * The passage of a section that a quote names: what looks exactly like it, and only when it occurs once. The passage
 * is the article's own text, so the page finds it to the character.
 */
export function findPassage(section: ParsedSection, quote: string): FoundPassage {
	const text = seenTextOf(section);
	let wanted = asSeen(quote);
	let first = findSeen(text, wanted);
	if (!first && /[\^~<]/.test(quote)) {
		// As it stands in article.md: 10^12^ or 10<sup>12</sup>, which are 10¹².
		wanted = asSeen(withRaised(quote));
		first = findSeen(text, wanted);
	}
	if (!first) return { type: 'missing' };
	const second = findSeen(text, wanted, first.at + 1);
	if (second) return { type: 'repeated', spans: [first, second] };
	const passage = passageAt(section, first.start, first.end);
	return passage ? { type: 'found', passage } : { type: 'missing' };
}

const seenTexts = new WeakMap<ParsedSection, SeenText>();

export function seenTextOf(section: ParsedSection): SeenText {
	const known = seenTexts.get(section) ?? seenText(section.searchText);
	seenTexts.set(section, known);
	return known;
}

/** A whole sentence as a passage, also where its words stand in the section more than once. */
export function sentencePassage(section: ParsedSection, id: string): Passage | undefined {
	const sentence = section.sentences.find((each) => each.id === id);
	return sentence && passageAt(section, sentence.start, sentence.end);
}

function passageAt(section: ParsedSection, start: number, end: number): Passage | undefined {
	const { text } = section;
	const [first, ...others] = touched(section, start, end);
	if (first === undefined) return undefined;
	return {
		section: section.id,
		sectionTitle: section.title,
		exact: text.slice(start, end),
		prefix: text.slice(Math.max(0, start - context), start),
		suffix: text.slice(end, end + context),
		start,
		sentences: [first, ...others]
	};
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
