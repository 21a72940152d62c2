import type { Who } from '../accounts/who.ts';
import type { Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { listJoins, type Join } from '../store/learners.ts';
import { taught } from './taught.ts';

/** Most that are shown at once, so that a form with all of them is not too large to be sent. */
export const mostJoins = 1000;

export interface JoinsAsked {
	readonly classId: string;
	/** Instants; both are part of it. `undefined`: no bound. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	/** Only those who have neither begun an attempt nor finished a quiz. */
	readonly idle: boolean;
	/** More than `mostJoins`, too: not for a page. */
	readonly all?: boolean;
}

/** Who joined a class when, the newest first, for its educators. */
export async function viewJoins(
	db: Database,
	who: Who,
	asked: JoinsAsked
): Promise<
	| {
			readonly type: 'joins';
			readonly class: Class;
			readonly joins: readonly Join[];
			/** All that were asked for, of which `joins` are the newest `mostJoins`. */
			readonly found: number;
	  }
	| { readonly type: 'forbidden' }
> {
	const found = await taught(db, who, asked.classId);
	if (found.type === 'forbidden') return found;
	const all = (await listJoins(db, asked)).filter(({ worked }) => !asked.idle || !worked);
	return {
		type: 'joins',
		class: found.class,
		joins: asked.all ? all : all.slice(0, mostJoins),
		found: all.length
	};
}
