import { createHash } from 'node:crypto';

/** Hashes of the word runs of a text that must not be repeated; the text itself is not kept. */
export interface SourceNgrams {
	/** How to hash: SHA-256 of the words joined by one space, its first digits in hexadecimal. */
	readonly digits: number;
	readonly runs: { readonly words: number; readonly hashes: readonly string[] };
	readonly grams: { readonly words: number; readonly hashes: readonly string[] };
}

/** Words as they are compared: lower case, without punctuation and apostrophes, across line ends. */
export function plainWords(text: string): readonly string[] {
	return (
		text
			.toLowerCase()
			.replace(/[’']/g, '')
			.match(/[a-z0-9]+/g) ?? []
	);
}

/** Every run of so many words, in order. */
export function ngrams(words: readonly string[], length: number): readonly string[] {
	return words
		.slice(0, Math.max(0, words.length - length + 1))
		.map((_, at) => words.slice(at, at + length).join(' '));
}

export function hashRun(run: string, digits: number): string {
	return createHash('sha256').update(run).digest('hex').slice(0, digits);
}

/** Twelve digits: among some 200,000 runs of this project none should meet one by chance. */
const digits = 12;

export function hashNgrams(text: string): SourceNgrams {
	const words = plainWords(text);
	const hashed = (length: number) => ({
		words: length,
		hashes: [...new Set(ngrams(words, length).map((run) => hashRun(run, digits)))].sort()
	});
	return { digits, runs: hashed(7), grams: hashed(5) };
}
