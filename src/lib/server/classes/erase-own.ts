import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { eraseLearner } from '../store/erase-learner.ts';
import { transact } from '../store/transact.ts';
import { personOf } from './person-of.ts';
import { record, type Moment } from './record.ts';

/** The line in the audit trail; `detail.attempts`: how many they had begun. */
export const erasedOwn = 'learner.erase.own';

/**
 * Deletes a learner with all that they did, at their own wish. Attempts that they used stay counted: whoever
 * has seen a key does not get another go by joining again under the same name.
 */
export async function eraseOwn(
	db: Database,
	who: Who,
	{ secret, ...moment }: Moment & { readonly secret: string }
): Promise<{ readonly type: 'erased' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	return transact(db, async (tx) => {
		const erased = await eraseLearner(tx, who.id, moment.now, personOf(secret));
		if (erased.type === 'unknown') return { type: 'forbidden' };
		await record(tx, moment, {
			...{ actor: 'learner', action: erasedOwn, subject: who.classId },
			detail: { attempts: erased.attempts }
		});
		return { type: 'erased' };
	});
}
