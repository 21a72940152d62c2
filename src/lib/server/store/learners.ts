import { prepared } from './database/postgres.ts';
import type { Database } from './database/tables.ts';

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

/** Hashes of the recovery codes in a class, by learner. */
export async function listRecoveryHashes(
	db: Database,
	classId: string
): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('learners')
		.select(['id', 'recovery_hash as hash'])
		.where('class_id', '=', classId)
		.execute();
	return new Map(rows.map(({ id, hash }) => [id, hash]));
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

/** One device on which a learner goes on. Of the token only a hash is kept. */
interface LearnerSession {
	readonly learnerId: string;
	readonly classId: string;
	readonly expiresAt: string;
}

export async function createLearnerSession(
	db: Database,
	session: {
		readonly tokenHash: string;
		readonly learnerId: string;
		readonly createdAt: string;
		readonly expiresAt: string;
	}
): Promise<void> {
	await db
		.insertInto('learner_sessions')
		.values({
			token_hash: session.tokenHash,
			learner_id: session.learnerId,
			created_at: session.createdAt,
			expires_at: session.expiresAt
		})
		.execute();
}

const sessionAt = prepared((db, value) =>
	db
		.selectFrom('learner_sessions')
		.innerJoin('learners', 'learners.id', 'learner_sessions.learner_id')
		.select(['learners.id as learnerId', 'learners.class_id as classId'])
		.select('learner_sessions.expires_at as expiresAt')
		.where('token_hash', '=', value(0))
		.where('learner_sessions.expires_at', '>', value(1))
		.where('learners.expires_at', '>', value(1))
);

/** `undefined`: no such session at `now`, or its learner has expired. */
export async function findLearnerSession(
	db: Database,
	tokenHash: string,
	now: string
): Promise<LearnerSession | undefined> {
	return sessionAt(db, tokenHash, now);
}

/** Puts off the end of a session. */
export async function prolongLearnerSession(
	db: Database,
	tokenHash: string,
	expiresAt: string
): Promise<void> {
	await db
		.updateTable('learner_sessions')
		.set({ expires_at: expiresAt })
		.where('token_hash', '=', tokenHash)
		.execute();
}

export async function endLearnerSession(db: Database, tokenHash: string): Promise<void> {
	await db.deleteFrom('learner_sessions').where('token_hash', '=', tokenHash).execute();
}

/** On all devices but the one with this token. */
export async function endOtherLearnerSessions(
	db: Database,
	learnerId: string,
	tokenHash: string
): Promise<void> {
	await db
		.deleteFrom('learner_sessions')
		.where('learner_id', '=', learnerId)
		.where('token_hash', '!=', tokenHash)
		.execute();
}

/** On how many devices the learner can go on at `now`. */
export async function countLearnerSessions(
	db: Database,
	learnerId: string,
	now: string
): Promise<number> {
	const { count } = await db
		.selectFrom('learner_sessions')
		.select((row) => row.fn.countAll().as('count'))
		.where('learner_id', '=', learnerId)
		.where('expires_at', '>', now)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** On all devices. */
export async function endLearnerSessions(db: Database, learnerId: string): Promise<void> {
	await db.deleteFrom('learner_sessions').where('learner_id', '=', learnerId).execute();
}
