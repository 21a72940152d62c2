import { keyOf } from '../accounts/hash-token.ts';
import { findClassByCode, type Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { hit } from '../store/rate-limits.ts';
import { parseClassCode } from './class-code.ts';

/** Who looks for a class: counted by place, so that codes are not tried one after the other. */
export interface Place {
	/** The visitor's network (`clientNetwork`); only a hash of it is counted, for a day. */
	readonly address: string;
	readonly secret: string;
	readonly now: string;
}

export type ClassFound =
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
export async function findClass(db: Database, typed: string, place: Place): Promise<ClassFound> {
	const parsed = parseClassCode(typed);
	if (parsed.type === 'unusable') return parsed;
	const key = keyOf(place.secret, 'class-code-from', place.address);
	const hitting = await hit(db, { ...looks, key, now: place.now });
	if (hitting.type === 'limited') return hitting;
	const found = await findClassByCode(db, parsed.code);
	return found?.archivedAt === null ? { type: 'found', class: found } : { type: 'missing' };
}
