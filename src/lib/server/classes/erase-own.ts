import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { eraseLearner } from '../store/erase-learner.ts';

/** Deletes a learner with all that they did, at their own wish. */
export async function eraseOwn(
	db: Database,
	who: Who,
	now: string
): Promise<{ readonly type: 'erased' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const erased = await eraseLearner(db, who.id, now);
	return erased.type === 'erased' ? { type: 'erased' } : { type: 'forbidden' };
}
