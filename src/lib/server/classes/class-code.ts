import {
	fromLetters,
	toLetters,
	capacity,
	numberOf,
	type LettersProblem
} from '../../assignment/letters.ts';
import { keyOf } from '../accounts/secrets.ts';
import { type Class, findClassByCode } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { countHit, hit, hitsSoFar, limitedNow } from '../store/limits.ts';

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
	| { readonly type: 'unusable'; readonly reason: LettersProblem };

/** A code as somebody typed it: in capitals or not, with blanks, dashes and look-alikes. */
export function parseClassCode(text: string): ParsedClassCode {
	const read = fromLetters(text, letters);
	return read.type === 'number' ? { type: 'code', code: toLetters(read.value, letters) } : read;
}

/** Who looks for a class. */
export interface Visitor {
	/** The visitor's network (`clientNetwork`); only a hash of it is kept, for at most two days. */
	readonly address: string;
	readonly secret: string;
	readonly now: string;
}

type ClassFound =
	| { readonly type: 'found'; readonly class: Class }
	/** No class has it, or its class is archived. */
	| { readonly type: 'missing' }
	| { readonly type: 'unusable'; readonly reason: LettersProblem }
	/** `retryAfter` in seconds. */
	| { readonly type: 'limited'; readonly retryAfter: number };

/**
 * Codes without a class, by network. Of 78 thousand million codes, a hundred of them classes, this many find one
 * in fifteen years. Typing mistakes are not among them: the check letters show those.
 */
const wrongCodes = { window: 600, limit: 1000 };

const day = 24 * 60 * 60;

/** Whether this network has looked at this class, today or yesterday (UTC). */
async function knows(db: Database, key: string, now: string): Promise<boolean> {
	const yesterday = new Date(Date.parse(now) - day * 1000).toISOString();
	const seen = (at: string) => hitsSoFar(db, { key, window: day, now: at });
	return (await seen(now)) > 0 || (await seen(yesterday)) > 0;
}

/**
 * The class with a code as someone typed it. Only wrong codes count. When a network has sent too many, it still
 * sees the classes that it has seen before, but no others: so nobody can shut a class's page to their classmates.
 */
export async function lookUpClass(
	db: Database,
	typed: string,
	place: Visitor
): Promise<ClassFound> {
	const parsed = parseClassCode(typed);
	if (parsed.type === 'unusable') return parsed;
	const { address, secret, now } = place;
	const wrong = { ...wrongCodes, key: keyOf(secret, 'class-code-from', address), now };
	const found = await findClassByCode(db, parsed.code);
	if (found?.archivedAt !== null) {
		const hitting = await hit(db, wrong);
		return hitting.type === 'limited' ? hitting : { type: 'missing' };
	}
	const known = keyOf(secret, 'class-seen-from', JSON.stringify([parsed.code, address]));
	if (await knows(db, known, now)) return { type: 'found', class: found };
	const waiting = await limitedNow(db, wrong);
	if (waiting.type === 'limited') return waiting;
	await countHit(db, { key: known, window: day, now });
	return { type: 'found', class: found };
}
