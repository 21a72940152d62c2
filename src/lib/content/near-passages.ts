import type { ParsedArticle, ParsedSection } from './article/parsed-article.ts';
import { findPassage } from './find-passage.ts';
import { shortened } from './words/quoted.ts';
import { wordsOf } from './words/words-of.ts';

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
		.map(({ id }) => `The quote stands in the section "${id}".`);
	if (evenedText(section).includes(evened(quote)))
		return [
			...elsewhere,
			'It differs only in capitals, quotation marks or dashes.',
			...closest(section, quote, 1)
		];
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
		.map(({ at }) => `Nearest: "${shortened(section.sentences[at]?.text ?? '', 160)}"`);
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
