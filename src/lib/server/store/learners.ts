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

export async function findLearnerByLabel(
	db: Database,
	classId: string,
	label: string
): Promise<Learner | undefined> {
	return learners(db).where('class_id', '=', classId).where('label', '=', label).executeTakeFirst();
}

/** By label. */
export async function listLearners(db: Database, classId: string): Promise<readonly Learner[]> {
	return learners(db).where('class_id', '=', classId).orderBy('label').execute();
}

/** When somebody joined, and whether anything of theirs would be lost with them. */
export interface Join {
	readonly id: string;
	readonly label: string;
	readonly at: string;
	/** Whether they have begun an attempt or finished a quiz. */
	readonly worked: boolean;
}

/** Of those who joined from `from` up to and with `to`, where these are given: the newest first. */
export async function listJoins(
	db: Database,
	{ classId, from, to }: { classId: string; from?: string | undefined; to?: string | undefined }
): Promise<readonly Join[]> {
	const all = db
		.selectFrom('learners')
		.select(['id', 'label', 'created_at as at'])
		.select((row) => [
			row
				.or([
					row.exists(
						row.selectFrom('attempts').select('id').whereRef('learner_id', '=', 'learners.id')
					),
					row.exists(
						row.selectFrom('completions').select('at').whereRef('learner_id', '=', 'learners.id')
					)
				])
				.as('worked')
		])
		.where('class_id', '=', classId)
		.orderBy('created_at', 'desc')
		.orderBy('label');
	const since = from === undefined ? all : all.where('created_at', '>=', from);
	const rows = await (to === undefined ? since : since.where('created_at', '<=', to)).execute();
	return rows.map((row) => ({ ...row, worked: Boolean(row.worked) }));
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
