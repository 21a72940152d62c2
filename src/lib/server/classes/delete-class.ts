import type { Who } from '../accounts/who.ts';
import { deleteClass as deleteRow } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { hold } from '../store/locks.ts';
import { listLearners } from '../store/learners.ts';
import { eraseLearner, holdLearners } from '../store/erase-learner.ts';
import { transact } from '../store/transact.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

/**
 * Deletes a class with its learners and all that they did. Owners only. Each learner is erased first, so
 * that none comes back with a backup.
 */
export async function deleteClass(
	db: Database,
	who: Who,
	{ classId, ...moment }: Moment & { readonly classId: string }
): Promise<{ readonly type: 'deleted' } | { readonly type: 'forbidden' }> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to delete');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden' || !found.owner) return { type: 'forbidden' };
		const learners = (await listLearners(tx, classId)).map(({ id }) => id);
		await holdLearners(tx, learners);
		for (const id of learners) await eraseLearner(tx, id, moment.now);
		await deleteRow(tx, classId);
		await record(tx, moment, { actor: found.by.id, action: 'class.delete', subject: classId });
		return { type: 'deleted' };
	});
}
