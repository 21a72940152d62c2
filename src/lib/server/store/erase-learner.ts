import type { Database } from './database.ts';
import { forgetInAudit } from './forget-in-audit.ts';
import { addTombstone } from './tombstones.ts';
import { transact } from './transact.ts';

export type Erased = { readonly type: 'erased' } | { readonly type: 'unknown' };

/**
 * Deletes a learner with everything that they did, and their name on the roster; what stays is the
 * tombstone, which says that this id was somebody.
 */
export async function eraseLearner(db: Database, id: string, at: string): Promise<Erased> {
	return transact(db, async (tx) => {
		const learner = await tx
			.deleteFrom('learners')
			.where('id', '=', id)
			.returning(['class_id', 'label'])
			.executeTakeFirst();
		if (!learner) return { type: 'unknown' };
		await tx
			.deleteFrom('roster')
			.where('class_id', '=', learner.class_id)
			.where('name', '=', learner.label)
			.execute();
		await forgetInAudit(tx, id);
		await addTombstone(tx, { id, kind: 'learner', at });
		return { type: 'erased' };
	});
}
