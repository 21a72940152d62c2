import type { Database } from './database.ts';
import { forgetInAudit } from './forget-in-audit.ts';
import { hold } from './locks.ts';
import { addTombstone } from './tombstones.ts';
import { transact } from './transact.ts';

export type Erased = { readonly type: 'erased' } | { readonly type: 'unknown' };

/**
 * Locks learners and their attempts before they are deleted, which would take them in the order in which
 * they happen to lie. `which`: of the learners.
 */
export async function holdLearners(
	tx: Database,
	which: 'of a class' | 'one',
	id: string
): Promise<void> {
	const column = which === 'one' ? 'learners.id' : 'learners.class_id';
	const learners = tx.selectFrom('learners').where(column, '=', id);
	const own = await learners.select('learners.id').execute();
	await hold(
		tx,
		'learners',
		own.map((row) => row.id),
		'to delete'
	);
	const attempts = await learners
		.innerJoin('attempts', 'attempts.learner_id', 'learners.id')
		.select('attempts.id')
		.execute();
	await hold(
		tx,
		'attempts',
		attempts.map((row) => row.id),
		'to delete'
	);
}

/**
 * Deletes a learner with everything that they did, and their name on the roster; what stays is the
 * tombstone, which says that this id was somebody.
 */
export async function eraseLearner(db: Database, id: string, at: string): Promise<Erased> {
	return transact(db, async (tx) => {
		await holdLearners(tx, 'one', id);
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
