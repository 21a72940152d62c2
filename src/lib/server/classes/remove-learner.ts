import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { eraseLearner } from '../store/erase-learner.ts';
import { findLearner } from '../store/learners.ts';
import { transact } from '../store/transact.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

/** Takes a learner out of a class: erased, with all that they did. */
export async function removeLearner(
	db: Database,
	who: Who,
	{
		classId,
		learnerId,
		...moment
	}: Moment & { readonly classId: string; readonly learnerId: string }
): Promise<{ readonly type: 'removed' } | { readonly type: 'forbidden' }> {
	return transact(db, async (tx) => {
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const learner = await findLearner(tx, learnerId);
		if (learner?.classId !== classId) return { type: 'forbidden' };
		await eraseLearner(tx, learnerId, moment.now);
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'learner.erase', subject: classId }
		});
		return { type: 'removed' };
	});
}
