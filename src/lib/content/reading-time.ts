import type { Module } from './module.ts';

/** Adults read some 240 words of easy prose a minute, and fewer of what they have to think about. */
export const wordsAMinute = 200;

/** How many words texts in a language have. */
export function countWords(texts: readonly string[], language: string): number {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	return texts.reduce(
		(sum, text) => sum + [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length,
		0
	);
}

/** How long the article takes to read, with what stands beside it, but not its sources: in whole minutes, at least 1. */
export function minutesToRead({
	language,
	sections,
	notes
}: Pick<Module, 'language' | 'sections' | 'notes'>): number {
	const texts = [
		...sections.flatMap(({ text, standing }) =>
			standing ? [text, standing.known, standing.notKnown, standing.debated] : text
		),
		...notes.map(({ text }) => text)
	];
	const words = countWords(texts, language);
	return Math.max(1, Math.round(words / wordsAMinute));
}
