import type { ParsedArticle } from '../article/parsed-article.ts';
import { findPassage } from '../find-passage.ts';
import type { Passage } from '../module.ts';
import { nearPassages } from '../near-passages.ts';
import type { Report } from '../problem.ts';
import type { Place } from '../text-file.ts';
import { nearest } from '../words/nearest.ts';
import { quoted, shortened } from '../words/quoted.ts';

export interface Quote {
	readonly section: string;
	/** Asked for only when there is something to report: finding a place takes a walk through the file. */
	readonly sectionPlace: () => Place;
	readonly quote: string;
	readonly quotePlace: () => Place;
	/** Whose quote it is: "option proven of value-of-test". */
	readonly label: string;
}

/** The passage that a quote names, or a report with what the author may have meant. Never a guess. */
export function resolveQuote(
	article: ParsedArticle | undefined,
	quote: Quote,
	report: Report
): Passage | undefined {
	if (!article) return undefined;
	const { label, quotePlace } = quote;
	const section = article.sections.find(({ id }) => id === quote.section);
	if (!section) {
		const ids = article.sections.map(({ id }) => id);
		const message = `There is no section ${quoted(quote.section)}, named by ${label}.`;
		report('unknown-section', quote.sectionPlace(), message, didYouMean(quote.section, ids));
		return undefined;
	}
	const found = findPassage(section, quote.quote);
	const words = `${quoted(quote.quote)}, quoted by ${label},`;
	switch (found.type) {
		case 'found':
			return found.passage;
		case 'missing': {
			const message = `${words} is not in the section "${section.id}".`;
			report(
				'passage-not-found',
				quotePlace(),
				message,
				nearPassages(article, section, quote.quote)
			);
			return undefined;
		}
		case 'repeated': {
			const message = `${words} occurs more than once in the section "${section.id}".`;
			const around = found.starts.map((start) => {
				const from = Math.max(0, start - 30);
				const to = start + quote.quote.length + 30;
				return `Here: "…${shortened(section.searchText.slice(from, to), 160)}…"`;
			});
			report('passage-twice', quotePlace(), message, around);
			return undefined;
		}
	}
}

/** The nearest known name as a note, else the names there are. */
export function didYouMean(word: string, known: readonly string[]): readonly string[] {
	const close = nearest(word, known);
	if (close) return [`Did you mean "${close}"?`];
	return known.length > 0 ? [`There are: ${shortened(known.join(', '), 200)}.`] : [];
}
