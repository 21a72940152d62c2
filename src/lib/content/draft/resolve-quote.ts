import type { ParsedArticle, ParsedSection } from '../article/parse-article.ts';
import { findPassage, nearPassages } from '../find-passage.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Report } from '../problem.ts';
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
		const message = `There is no section ${quoted(quote.section)}, named by ${quote.label}.`;
		report('unknown-section', quote.sectionPlace(), message, () => didYouMean(quote.section, ids));
		return undefined;
	}
	const found = findPassage(section, quote.quote);
	if (found.type === 'found') return found.passage;
	const subject = `${quoted(quote.quote)}, quoted by ${quote.label},`;
	if (found.type === 'missing') {
		const message = `${subject} is not in the section "${section.id}".`;
		report('passage-not-found', quote.quotePlace(), message, () =>
			nearPassages(article, section, quote.quote)
		);
	} else {
		const message = `${subject} occurs more than once in the section "${section.id}".`;
		const notes = found.starts.map((start) => around(section, start, quote.quote.length));
		report('passage-twice', quote.quotePlace(), message, notes);
	}
	return undefined;
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

function around({ searchText }: ParsedSection, start: number, length: number): string {
	const from = Math.max(0, start - 30);
	return `Here: "…${shortened(searchText.slice(from, start + length + 30), 160)}…"`;
}

/** The nearest known name as a note, else the names there are. */
export function didYouMean(word: string, known: readonly string[]): readonly string[] {
	const close = nearest(word, known);
	if (close) return [`Did you mean "${close}"?`];
	return known.length > 0 ? [`There are: ${shortened(known.join(', '), 200)}.`] : [];
}
