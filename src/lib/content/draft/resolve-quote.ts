import type { ParsedArticle, ParsedSection } from '../article/parse-article.ts';
import * as articleProblems from '../../messages/article-problems.ts';
import * as fileProblems from '../../messages/file-problems.ts';
import { findPassage } from '../find-passage.ts';
import { nearPassages } from '../near-passages.ts';
import type { Passage } from '../../passages/passage.ts';
import { instead, type Fix, type Report } from '../problem.ts';
import type { Place } from '../text-file.ts';
import { nearest, quoted, shortened } from '../words.ts';

export interface Quote {
	readonly section: string;
	/** Asked for only when there is something to report: finding a place takes a walk through the file. */
	readonly sectionPlace: () => Place;
	readonly quote: string;
	readonly quotePlace: () => Place;
	/** Whose quote it is: "option proven of value-of-test". */
	readonly label: string;
	/** Whether the section is said for this quote alone, so that it can move to another one with it. */
	readonly alone?: boolean;
}

/** The passage that a quote names, or a report with what the author may have meant. Never a guess. */
export function resolveQuote(
	article: ParsedArticle | undefined,
	quote: Quote,
	report: Report
): Passage | undefined {
	if (!article) return undefined;
	const section = sectionOf(article, quote.section);
	if (!section) {
		const ids = article.sections.map(({ id }) => id);
		const message = articleProblems.unknownSection(quoted(quote.section), quote.label);
		report('unknown-section', quote.sectionPlace(), message, () => didYouMean(quote.section, ids));
		return undefined;
	}
	const found = findPassage(section, quote.quote);
	if (found.type === 'found') return found.passage;
	const [text, label] = [quoted(quote.quote), quote.label];
	if (found.type === 'missing') {
		report(
			'passage-not-found',
			quote.quotePlace(),
			articleProblems.passageNotFound(text, label, section.id),
			() => nearPassages(article, section, quote.quote),
			quote.alone ? moved(article, quote) : undefined
		);
	} else {
		const notes = found.spans.map((span) => around(section, span));
		report(
			'passage-twice',
			quote.quotePlace(),
			articleProblems.passageTwice(text, label, section.id),
			notes
		);
	}
	return undefined;
}

/** To name the one section in which the quote stands now. */
function moved(article: ParsedArticle, { section, sectionPlace, quote }: Quote): Fix | undefined {
	const [there, ...others] = article.sections.filter(
		(one) => findPassage(one, quote).type === 'found'
	);
	if (!there || others.length > 0) return undefined;
	return instead(sectionPlace(), section, there.id);
}

const sectionsById = new WeakMap<ParsedArticle, ReadonlyMap<string, ParsedSection>>();

/** The first section with that id. */
export function sectionOf(article: ParsedArticle, id: string): ParsedSection | undefined {
	const known = sectionsById.get(article);
	if (known) return known.get(id);
	const made = new Map(article.sections.toReversed().map((section) => [section.id, section]));
	sectionsById.set(article, made);
	return made.get(id);
}

function around(
	{ searchText }: ParsedSection,
	{ start, end }: { readonly start: number; readonly end: number }
): string {
	const from = Math.max(0, start - 30);
	return articleProblems.here(shortened(searchText.slice(from, end + 30), 160));
}

/** The nearest known name as a note, else the names there are. */
export function didYouMean(word: string, known: readonly string[]): readonly string[] {
	const close = nearest(word, known);
	if (close) return [fileProblems.didYouMean(close)];
	return known.length > 0 ? [fileProblems.thereAre(shortened(known.join(', '), 200))] : [];
}
