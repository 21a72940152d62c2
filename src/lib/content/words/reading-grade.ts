import { wordsOf } from './words-of.ts';

/**
 * Flesch-Kincaid grade of English sentences: 0.39 words a sentence + 11.8 syllables a word - 15.59
 * (Kincaid et al. 1975). 0 without words.
 */
export function readingGrade(sentences: readonly string[]): number {
	const words = sentences.flatMap(wordsOf);
	if (words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

/** Syllables of an English word, by its groups of vowels; numbers and abbreviations count as one. */
export function syllablesOf(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, '');
	if (plain.length <= 3) return 1;
	const trimmed = plain
		.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
		.replace(/^y/, '');
	return Math.max(1, trimmed.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
