import { fromLetters, toLetters } from './letters.ts';
import { numberOf } from './number-of.ts';

/** 80 random bits: 18 letters and 2 that check them. */
export const recoveryBytes = 10;
const letters = 18;

/** Five groups of four letters, by which a learner goes on with on another device. */
export function recoveryCode(bytes: Uint8Array): string {
	return toLetters(numberOf(bytes, recoveryBytes), letters);
}

export type ParsedRecoveryCode =
	/** Written as `recoveryCode` writes it: what is hashed and compared. */
	| { readonly type: 'code'; readonly code: string }
	| { readonly type: 'unusable'; readonly reason: string };

/** A code as somebody typed or pasted it: in capitals or not, with blanks, dashes and look-alikes. */
export function parseRecoveryCode(text: string): ParsedRecoveryCode {
	const read = fromLetters(text, letters);
	return read.type === 'number' ? { type: 'code', code: toLetters(read.value, letters) } : read;
}
