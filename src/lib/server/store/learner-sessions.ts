import type { Database } from './database.ts';
import { prepared } from './prepared.ts';

/** One device on which a learner goes on. Of the token only a hash is kept. */
export interface LearnerSession {
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
