import type { Database } from './database.ts';

export interface Learner {
	readonly id: string;
	readonly classId: string;
	/** What they go by in this class: a name or a pseudonym. No two in a class have the same. */
	readonly label: string;
	readonly createdAt: string;
	/** From then on they and all that they did are deleted (`purge`). */
	readonly expiresAt: string;
}

function learners(db: Database) {
	return db
		.selectFrom('learners')
		.select(['id', 'class_id as classId', 'label'])
		.select(['created_at as createdAt', 'expires_at as expiresAt']);
}

/** Of the recovery code only a hash is kept. `taken`: somebody in the class goes by that label. */
export async function createLearner(
	db: Database,
	learner: Learner & { readonly recoveryHash: string }
): Promise<{ readonly type: 'created' } | { readonly type: 'taken' }> {
	const { numInsertedOrUpdatedRows = 0n } = await db
		.insertInto('learners')
		.values({
			id: learner.id,
			class_id: learner.classId,
			label: learner.label,
			recovery_hash: learner.recoveryHash,
			created_at: learner.createdAt,
			expires_at: learner.expiresAt
		})
		.onConflict((conflict) => conflict.columns(['class_id', 'label']).doNothing())
		.executeTakeFirstOrThrow();
	return { type: numInsertedOrUpdatedRows === 0n ? 'taken' : 'created' };
}

export async function findLearner(db: Database, id: string): Promise<Learner | undefined> {
	return learners(db).where('id', '=', id).executeTakeFirst();
}

export async function findLearnerByRecovery(
	db: Database,
	recoveryHash: string
): Promise<Learner | undefined> {
	return learners(db).where('recovery_hash', '=', recoveryHash).executeTakeFirst();
}

/** By label. */
export async function listLearners(db: Database, classId: string): Promise<readonly Learner[]> {
	return learners(db).where('class_id', '=', classId).orderBy('label').execute();
}

/** A new recovery code: the old one no longer opens anything. */
export async function setRecovery(db: Database, id: string, recoveryHash: string): Promise<void> {
	await db
		.updateTable('learners')
		.set({ recovery_hash: recoveryHash })
		.where('id', '=', id)
		.execute();
}

/** Puts off the day on which a learner is deleted. */
export async function prolongLearner(db: Database, id: string, expiresAt: string): Promise<void> {
	await db
		.updateTable('learners')
		.set({ expires_at: expiresAt })
		.where('id', '=', id)
		.where('expires_at', '<', expiresAt)
		.execute();
}
