export interface Span {
	readonly start: number;
	readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
	const known = segmenters.get(language);
	if (known) return known;
	const made = new Intl.Segmenter(language, { granularity: 'sentence' });
	segmenters.set(language, made);
	return made;
}

/** After these a capital does not begin a sentence; Unicode's rules leave them to the application. */
const abbreviation = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|cf|approx|Fig|al)\.\s*$/;

/**
 * The sentences of one block of text by Unicode's rules (UAX 29), without the blanks around them.
 * `language` is BCP 47. Ascending, never overlapping; together they hold every character that can be seen.
 */
export function splitSentences(text: string, language: string): readonly Span[] {
	const spans: { start: number; end: number }[] = [];
	let goesOn = false;
	for (const { segment, index } of segmenterFor(language).segment(text)) {
		const start = index + segment.length - segment.trimStart().length;
		const end = index + segment.trimEnd().length;
		const last = spans.at(-1);
		if (end > start) {
			if (last && (goesOn || !/[\p{L}\p{N}]/u.test(segment))) last.end = end;
			else spans.push({ start, end });
		}
		goesOn = abbreviation.test(segment);
	}
	return spans;
}
