import { fromLetters, toLetters, capacity } from '../../assignment/letters.ts';
import { numberOf } from '../../assignment/number-of.ts';

/** Random bytes of a class code. */
export const codeBytes = 8;

/** 8 letters that say which class, of 78 thousand million, and 2 that check them. */
const letters = 8;

/** A code that people can read, say and type, such as `HZQK-BDFW-RT`. */
export function classCode(bytes: Uint8Array): string {
	return toLetters(numberOf(bytes, codeBytes) % capacity(letters), letters);
}

export type ParsedClassCode =
	| { readonly type: 'code'; readonly code: string }
	/** One sentence for a person. */
	| { readonly type: 'unusable'; readonly reason: string };

/** A code as somebody typed it: in capitals or not, with blanks, dashes and look-alikes. */
export function parseClassCode(text: string): ParsedClassCode {
	const read = fromLetters(text, letters);
	return read.type === 'number' ? { type: 'code', code: toLetters(read.value, letters) } : read;
}
