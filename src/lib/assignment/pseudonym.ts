import { numberOf } from './letters.ts';

/** 64 random bits: no two learners draw the same, and nobody guesses one. */
export const pseudonymBytes = 8;

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';

/** Sixteen bits as five letters that can be spoken, such as `lusab`. */
function quint(bits: number): string {
	const letter = (from: string, shift: number): string =>
		from.charAt((bits >> shift) & (from.length - 1));
	const [c1, v1, c2, v2, c3] = [
		letter(consonants, 12),
		letter(vowels, 10),
		letter(consonants, 6),
		letter(vowels, 4),
		letter(consonants, 0)
	];
	return c1 + v1 + c2 + v2 + c3;
}

/**
 * A name made on the learner's device that says nothing of them: four words that can be spoken, such as
 * `Lusab Babad Gutih Tugad`. Proquints (D. Wilkerson, "A Proposal for Proquints: Identifiers that are
 * Readable, Spellable, and Pronounceable", arXiv:0901.4016), which lose no bit.
 */
export function pseudonym(bytes: Uint8Array): string {
	const bits = numberOf(bytes, pseudonymBytes);
	return [48n, 32n, 16n, 0n]
		.map((shift) => quint(Number((bits >> shift) & 0xffffn)))
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}

/** A pseudonym as `pseudonym` writes it, however it was typed; `null` where it is none of ours. */
export function parsePseudonym(text: string): string | null {
	const words = text
		.slice(0, 200)
		.trim()
		.toLowerCase()
		.split(/[\s\p{Dash}]+/u);
	const spoken = /^[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$/;
	if (words.length !== 4 || !words.every((word) => spoken.test(word))) return null;
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
