import { fromLetters, toLetters, capacity, numberOf } from '../../assignment/letters.ts';
import { keyOf } from '../accounts/secrets.ts';
import { type Class, findClassByCode } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hit } from '../store/limits.ts';

/** Random bytes of a class code. */
export const codeBytes = 8;

/** 8 letters that say which class, of 78 thousand million, and 2 that check them. */
const letters = 8;

/** A code that people can read, say and type, such as `HZQK-BDFW-RT`. */
export function classCode(bytes: Uint8Array): string {
	return toLetters(numberOf(bytes, codeBytes) % capacity(letters), letters);
}

type ParsedClassCode =
	| { readonly type: 'code'; readonly code: string }
	/** One sentence for a person. */
	| { readonly type: 'unusable'; readonly reason: string };

/** A code as somebody typed it: in capitals or not, with blanks, dashes and look-alikes. */
export function parseClassCode(text: string): ParsedClassCode {
	const read = fromLetters(text, letters);
	return read.type === 'number' ? { type: 'code', code: toLetters(read.value, letters) } : read;
}

/** Who looks for a class: counted by place, so that codes are not tried one after the other. */
export interface Place {
	/** The visitor's network (`clientNetwork`); only a hash of it is counted, for a day. */
	readonly address: string;
	readonly secret: string;
	readonly now: string;
}

type ClassFound =
	| { readonly type: 'found'; readonly class: Class }
	/** No class has it, or its class is archived. */
	| { readonly type: 'missing' }
	| { readonly type: 'unusable'; readonly reason: string }
	/** `retryAfter` in seconds. */
	| { readonly type: 'limited'; readonly retryAfter: number };

/**
 * A whole lecture may come from one address, so there is room for 3,000 looks in ten minutes. Of 78
 * thousand million codes, a hundred of them classes, that finds one in five years.
 */
const looks = { window: 600, limit: 3000 };

/** The class with a code as somebody typed it. Right and wrong codes are counted alike. */
export async function lookUpClass(db: Database, typed: string, place: Place): Promise<ClassFound> {
	const parsed = parseClassCode(typed);
	if (parsed.type === 'unusable') return parsed;
	const key = keyOf(place.secret, 'class-code-from', place.address);
	const hitting = await hit(db, { ...looks, key, now: place.now });
	if (hitting.type === 'limited') return hitting;
	const found = await findClassByCode(db, parsed.code);
	return found?.archivedAt === null ? { type: 'found', class: found } : { type: 'missing' };
}
