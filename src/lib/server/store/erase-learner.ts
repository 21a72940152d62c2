import type { Database } from './database.ts';
import { forgetInAudit } from './forget-in-audit.ts';
import { hold } from './locks.ts';
import { addTombstone } from './tombstones.ts';
import { transact } from './transact.ts';
import { countAttempts, keepUsedAttempts, type Person } from './used-attempts.ts';

export type Erased = { readonly type: 'erased' } | { readonly type: 'unknown' };

export type LearnerErased =
	/** `attempts`: how many they had begun. */
	{ readonly type: 'erased'; readonly attempts: number } | { readonly type: 'unknown' };

/**
 * Locks learners and their attempts before they are deleted, which would take them in the order in which
 * they happen to lie.
 */
export async function holdLearners(tx: Database, ids: readonly string[]): Promise<void> {
	const here = [...(await hold(tx, 'learners', ids, 'to delete'))];
	if (here.length === 0) return;
	const attempts = await tx
		.selectFrom('attempts')
		.select(['id', 'assignment_id'])
		.where('learner_id', 'in', here)
		.execute();
	// What they used is counted at these.
	const assignments = new Set(attempts.map((row) => row.assignment_id));
	await hold(tx, 'assignments', [...assignments], 'to stay');
	await hold(
		tx,
		'attempts',
		attempts.map((row) => row.id),
		'to delete'
	);
}

/**
 * Deletes a learner with everything that they did. What stays is the tombstone, which says that this id was
 * somebody, and, where `person` is given, how many attempts they used. The list of names that the class
 * expects is the educator's, and stays as it is.
 */
export async function eraseLearner(
	db: Database,
	id: string,
	at: string,
	person?: Person
): Promise<LearnerErased> {
	return transact(db, async (tx) => {
		await holdLearners(tx, [id]);
		const attempts = await countAttempts(tx, id);
		if (person) await keepUsedAttempts(tx, id, person);
		const learner = await tx
			.deleteFrom('learners')
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst();
		if (!learner) return { type: 'unknown' };
		await forgetInAudit(tx, id);
		await addTombstone(tx, { id, kind: 'learner', at });
		return { type: 'erased', attempts };
	});
}
