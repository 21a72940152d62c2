import * as articleProblems from '../messages/article-problems.ts';
import type { Passage } from '../passages/passage.ts';
import type { ParsedSection, ParsedArticle } from './article/parse-article.ts';
import { shortened, wordsOf } from './words.ts';

type FoundPassage =
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
	const { searchText } = section;
	const start = quote === '' ? -1 : searchText.indexOf(quote);
	if (start < 0) return { type: 'missing' };
	const second = searchText.indexOf(quote, start + 1);
	if (second >= 0) return { type: 'repeated', starts: [start, second] };
	const passage = passageAt(section, start, start + quote.length);
	return passage ? { type: 'found', passage } : { type: 'missing' };
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

const bags = new WeakMap<ParsedSection, readonly ReadonlySet<string>[]>();

/**
 * What an author may have meant by a quote that is not in its section, for a person to choose from:
 * where else it stands, why it differs, and the sentences that share most words with it.
 */
export function nearPassages(
	article: ParsedArticle,
	section: ParsedSection,
	quote: string
): readonly string[] {
	const elsewhere = article.sections
		.filter((other) => other !== section && findPassage(other, quote).type === 'found')
		.map(({ id }) => articleProblems.quoteIsIn(id));
	if (evenedText(section).includes(evened(quote)))
		return [...elsewhere, articleProblems.differsInLetters, ...closest(section, quote, 1)];
	return [...elsewhere, ...closest(section, quote, 3)];
}

const evenedTexts = new WeakMap<ParsedSection, string>();

function evenedText(section: ParsedSection): string {
	const known = evenedTexts.get(section) ?? evened(section.searchText);
	evenedTexts.set(section, known);
	return known;
}

/** For comparing only: typographic marks as plain ones, no capitals. */
function evened(text: string): string {
	return text
		.toLowerCase()
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„«»″]/g, '"')
		.replace(/[‐‑‒–—−]/g, '-')
		.replace(/…/g, '...')
		.replace(/\s+/g, ' ');
}

function closest(section: ParsedSection, quote: string, most: number): readonly string[] {
	const wanted = new Set(wordsOf(quote.toLowerCase()));
	const scored = bagsOf(section).map((bag, at) => ({ at, score: overlap(wanted, bag) }));
	return scored
		.filter(({ score }) => score >= 0.3)
		.sort((a, b) => b.score - a.score || a.at - b.at)
		.slice(0, most)
		.map(({ at }) => articleProblems.nearest(shortened(section.sentences[at]?.text ?? '', 160)));
}

function bagsOf(section: ParsedSection): readonly ReadonlySet<string>[] {
	const known = bags.get(section);
	if (known) return known;
	const made = section.sentences.map(({ text }) => new Set(wordsOf(text.toLowerCase())));
	bags.set(section, made);
	return made;
}

/** Dice's coefficient, and at least the share of the wanted words: a quote is often part of a sentence. */
function overlap(wanted: ReadonlySet<string>, bag: ReadonlySet<string>): number {
	if (wanted.size === 0 || bag.size === 0) return 0;
	let shared = 0;
	for (const word of wanted) if (bag.has(word)) shared += 1;
	return Math.max((2 * shared) / (wanted.size + bag.size), (0.9 * shared) / wanted.size);
}
