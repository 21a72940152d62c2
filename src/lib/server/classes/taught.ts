import type { Educator, Who } from '../accounts/who.ts';
import { findClassEducator } from '../store/class-educators.ts';
import { findClass, type Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';

export interface Taught {
	readonly type: 'taught';
	readonly by: Educator;
	readonly class: Class;
	/** Owners delete a class and say who else teaches it. */
	readonly owner: boolean;
}

/**
 * The class, if this is one of its educators; an administrator who does not teach it is none. A class that
 * is not there is answered alike, so that nobody learns which there are.
 */
export async function taught(
	db: Database,
	who: Who,
	classId: string
): Promise<Taught | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const member = await findClassEducator(db, classId, who.id);
	const found = member && (await findClass(db, classId));
	if (!found) return { type: 'forbidden' };
	return { type: 'taught', by: who, class: found, owner: member.owner };
}
