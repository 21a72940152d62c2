/** What an author may have meant by a quote that is not in its section: for a person to choose from, never a match. */
import * as articleProblems from '../messages/article-problems.ts';
import * as characterWords from '../messages/character-names.ts';
import { asSeen, findSeen, isCut, isUnspaced, seenText } from '../passages/as-seen.ts';
import type { ParsedArticle, ParsedSection } from './article/parse-article.ts';
import type { ParsedSentence } from './article/sentences.ts';
import { findPassage, seenTextOf } from './find-passage.ts';
import { shortened, wordsOf } from './words.ts';

/** Where else it stands, why it is not found here, how it differs, and the sentences that share most words with it. */
export function nearPassages(
	article: ParsedArticle,
	section: ParsedSection,
	quote: string
): readonly string[] {
	const elsewhere = article.sections
		.filter((other) => other !== section && findPassage(other, quote).type !== 'missing')
		.map(({ id }) => articleProblems.quoteIsIn(id));
	const cut = isCut(seenTextOf(section), asSeen(quote));
	const numbered = /-s\d+$/.test(quote);
	const reasons = [
		...(numbered ? [articleProblems.sentencesThere(section.id, section.sentences.length)] : []),
		...elsewhere,
		...apartNotes([section, ...article.sections.filter((other) => other !== section)], quote),
		...markdownNote(section, quote),
		...(cut ? [articleProblems.quoteCutsCharacter] : [])
	];
	const near = closest(section, quote);
	const [best] = near;
	const difference = best && reasons.length === 0 ? differenceNote(section, best, quote) : [];
	const alike = !cut && looksAlike(section, quote);
	return [
		...reasons,
		...(alike ? [articleProblems.differsInLetters] : []),
		...(difference ?? []),
		...near
			.slice(0, alike || difference?.length ? 1 : 3)
			.map(({ text }) => articleProblems.nearest(shortened(text, 160)))
	];
}

/** That its words are shown where no quote is looked for: the first such place. */
function apartNotes(sections: readonly ParsedSection[], quote: string): readonly string[] {
	const wanted = asSeen(quote);
	for (const { id, apart } of sections) {
		const found = apart.find(({ text }) => findSeen(seenText(text), wanted));
		if (found) return [articleProblems.standsApart[found.where](id)];
	}
	return [];
}

/** That its words are there without the Markdown that they were copied with. */
function markdownNote(section: ParsedSection, quote: string): readonly string[] {
	const plain = quote.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1').replace(/[*_~`]+/g, '');
	if (plain === quote || findPassage(section, plain).type === 'missing') return [];
	return [articleProblems.withoutMarkdown(shortened(asSeen(plain), 160))];
}

const evenedTexts = new WeakMap<ParsedSection, string>();

function looksAlike(section: ParsedSection, quote: string): boolean {
	const known = evenedTexts.get(section) ?? evened(section.searchText);
	evenedTexts.set(section, known);
	return known.includes(evened(quote));
}

/** For comparing only: typographic marks as plain ones, no capitals. */
function evened(text: string): string {
	return asSeen(text)
		.toLowerCase()
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„«»″]/g, '"')
		.replace(/[‐‑‒–—−]/g, '-')
		.replace(/…/g, '...');
}

/** Sentences like the quote, the likest first. */
function closest(section: ParsedSection, quote: string): readonly ParsedSentence[] {
	const wanted = new Set(tokensOf(quote));
	const scored = bagsOf(section).map((bag, at) => ({ at, score: overlap(wanted, bag) }));
	return scored
		.filter(({ score }) => score >= 0.3)
		.sort((a, b) => b.score - a.score || a.at - b.at)
		.slice(0, 3)
		.flatMap(({ at }) => section.sentences[at] ?? []);
}

const bags = new WeakMap<ParsedSection, readonly ReadonlySet<string>[]>();

function bagsOf(section: ParsedSection): readonly ReadonlySet<string>[] {
	const known = bags.get(section);
	if (known) return known;
	const made = section.sentences.map(({ text }) => new Set(tokensOf(text)));
	bags.set(section, made);
	return made;
}

/** Words without accents and capitals; of scripts without blanks each two letters that follow each other. */
export function tokensOf(text: string): readonly string[] {
	const plain = asSeen(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return wordsOf(plain).flatMap((word) => {
		const letters = [...word];
		if (letters.length < 2 || !letters.some(isUnspaced)) return [word];
		return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
	});
}

/** Dice's coefficient, and at least the share of the wanted words: a quote is often part of a sentence. */
function overlap(wanted: ReadonlySet<string>, bag: ReadonlySet<string>): number {
	if (wanted.size === 0 || bag.size === 0) return 0;
	let shared = 0;
	for (const word of wanted) if (bag.has(word)) shared += 1;
	return Math.max((2 * shared) / (wanted.size + bag.size), (0.9 * shared) / wanted.size);
}

/** Steps of the comparison at most: some milliseconds. */
const mostSteps = 500_000;

/** The first difference between the quote and what of the article is likest to it; none where too much differs. */
function differenceNote(
	{ searchText }: ParsedSection,
	{ start, end }: ParsedSentence,
	quote: string
): readonly string[] {
	const wanted = [...asSeen(quote)];
	const window = searchText.slice(Math.max(0, start - quote.length), end + quote.length);
	const there = [...asSeen(window)];
	if (wanted.length * there.length > mostSteps) return [];
	const { differences, distance } = align(wanted, there);
	const [first] = differences;
	if (!first || distance > Math.max(2, wanted.length / 3)) return [];
	const { at, inText, article, quoted } = first;
	if (isPlain(article + quoted)) {
		// Of a word with other letters the whole is easier to find.
		const [mine, theirs] = [wordAt(wanted, at), wordAt(there, inText)];
		const others = differences.filter((each) => each.at > mine.end);
		const [one, other] = [inQuotes(theirs.text), inQuotes(mine.text)];
		return [articleProblems.differs(before(wanted, mine.start), one, other, others.length)];
	}
	const [one, other] = [named(article), named(quoted)];
	return [articleProblems.differs(before(wanted, at), one, other, differences.length - 1)];
}

function before(characters: readonly string[], at: number): string {
	return characters
		.slice(Math.max(0, at - 20), at)
		.join('')
		.trim();
}

/** The word around a place, or where one would begin. */
function wordAt(characters: readonly string[], at: number) {
	const inside = (place: number): boolean => /[\p{L}\p{N}]/u.test(characters[place] ?? '');
	let [start, end] = [at, at];
	while (inside(start - 1)) start -= 1;
	while (inside(end)) end += 1;
	return { text: characters.slice(start, end).join(''), start, end };
}

interface Difference {
	/** In the quote, and in the text: in characters. */
	readonly at: number;
	readonly inText: number;
	article: string;
	quoted: string;
}

/**
 * Fewest characters to put in, leave out or replace so that the quote is a part of the text (Sellers 1980), as runs of
 * what differs.
 */
function align(
	quote: readonly string[],
	text: readonly string[]
): { readonly differences: readonly Difference[]; readonly distance: number } {
	const width = text.length + 1;
	const table = new Uint16Array((quote.length + 1) * width);
	const cost = (row: number, column: number): number => table[row * width + column] ?? 0;
	const replaced = (row: number, column: number): number =>
		cost(row - 1, column - 1) + Number(quote[row - 1] !== text[column - 1]);
	for (let row = 1; row <= quote.length; row += 1) {
		table[row * width] = row;
		for (let column = 1; column < width; column += 1)
			table[row * width + column] = Math.min(
				...[replaced(row, column), cost(row - 1, column) + 1, cost(row, column - 1) + 1]
			);
	}
	let [row, column] = [quote.length, 0];
	for (let at = 1; at < width; at += 1) if (cost(row, at) < cost(row, column)) column = at;
	const distance = cost(row, column);
	// Another sign at the end is not one too many.
	if (column + 1 < width && cost(row, column + 1) === distance && text[column] !== ' ') column += 1;
	const differences: Difference[] = [];
	let touching = false;
	const add = (at: number, inText: number, article: string, quoted: string): void => {
		const last = touching ? differences.pop() : undefined;
		differences.push({
			...{ at, inText },
			article: article + (last?.article ?? ''),
			quoted: quoted + (last?.quoted ?? '')
		});
		touching = true;
	};
	while (row > 0) {
		const here = cost(row, column);
		if (column > 0 && here === replaced(row, column)) {
			const [mine, theirs] = [quote[row - 1] ?? '', text[column - 1] ?? ''];
			if (mine === theirs) touching = false;
			else add(row - 1, column - 1, theirs, mine);
			row -= 1;
			column -= 1;
		} else if (here === cost(row - 1, column) + 1) {
			add(row - 1, column, '', quote[row - 1] ?? '');
			row -= 1;
		} else {
			add(row, column - 1, text[column - 1] ?? '', '');
			column -= 1;
		}
	}
	return { differences: differences.reverse(), distance };
}

/** One or two characters by number and name: they may look like others, or like nothing. */
function named(characters: string): string {
	const all = [...characters];
	return all.length > 2 ? inQuotes(characters) : all.map(nameOf).join(', ');
}

function inQuotes(words: string): string {
	return words === '' ? '' : `"${shortened(words, 40)}"`;
}

function isPlain(characters: string): boolean {
	return /^[A-Za-z0-9]*$/.test(characters);
}

function nameOf(character: string): string {
	const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
	const name = characterWords.characterNames[character] ?? scriptOf(character);
	const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" ` : '';
	return `${shown}${code}${name === '' ? '' : ` ${name}`}`;
}

function scriptOf(character: string): string {
	if (/\p{M}/u.test(character)) return characterWords.scriptNames.mark;
	if (/\p{Script=Latin}/u.test(character)) return characterWords.scriptNames.Latin;
	if (/\p{Script=Greek}/u.test(character)) return characterWords.scriptNames.Greek;
	return /\p{Script=Cyrillic}/u.test(character) ? characterWords.scriptNames.Cyrillic : '';
}
