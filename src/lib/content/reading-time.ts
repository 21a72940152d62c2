import type { Module } from './module.ts';

/** Adults read some 240 words of easy prose a minute, and fewer of what they have to think about. */
const wordsAMinute = 200;

/** How long the article takes to read, with what stands beside it, but not its sources: in whole minutes, at least 1. */
export function minutesToRead({
	language,
	sections,
	notes
}: Pick<Module, 'language' | 'sections' | 'notes'>): number {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	const texts = [
		...sections.flatMap(({ text, standing }) =>
			standing ? [text, standing.known, standing.notKnown, standing.debated] : text
		),
		...notes.map(({ text }) => text)
	];
	const words = texts.reduce(
		(sum, text) => sum + [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length,
		0
	);
	return Math.max(1, Math.round(words / wordsAMinute));
}
