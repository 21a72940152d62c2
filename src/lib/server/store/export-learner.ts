import type { AttemptEvent } from '../../attempt/events.ts';
import { readLogs } from './attempt-events.ts';
import { findAttempt, type Attempt } from './attempts.ts';
import type { Completion } from './completions.ts';
import type { Database } from './database.ts';
import type { Exception } from './exceptions.ts';
import { findLearner, type Learner } from './learners.ts';
import { readJson } from './read-json.ts';

/** All that is kept of one learner, but for the hashes of what only they know. */
export interface LearnerExport {
	readonly learner: Learner;
	readonly sessions: readonly { readonly createdAt: string; readonly expiresAt: string }[];
	readonly attempts: readonly (Attempt & { readonly events: readonly AttemptEvent[] })[];
	readonly completions: readonly Completion[];
	readonly exceptions: readonly Exception[];
}

async function attemptsOf(db: Database, learner: string): Promise<LearnerExport['attempts']> {
	const rows = await db
		.selectFrom('attempts')
		.select('id')
		.where('learner_id', '=', learner)
		.orderBy('begun_at')
		.orderBy('id')
		.execute();
	const logs = await readLogs(
		db,
		rows.map(({ id }) => id)
	);
	const attempts = await Promise.all(rows.map(({ id }) => findAttempt(db, id)));
	return attempts.flatMap((one) => (one ? [{ ...one, events: logs.get(one.id) ?? [] }] : []));
}

/** `undefined`: nobody has that id. */
export async function exportLearner(db: Database, id: string): Promise<LearnerExport | undefined> {
	const learner = await findLearner(db, id);
	if (!learner) return undefined;
	const sessions = await db
		.selectFrom('learner_sessions')
		.select(['created_at as createdAt', 'expires_at as expiresAt'])
		.where('learner_id', '=', id)
		.orderBy('created_at')
		.execute();
	const completions = await db
		.selectFrom('completions')
		.select(['assignment_id as assignmentId', 'learner_id as learnerId'])
		.select(['quiz_id as quizId', 'at'])
		.where('learner_id', '=', id)
		.orderBy('at')
		.orderBy('quiz_id')
		.execute();
	const exceptions = await db
		.selectFrom('exceptions')
		.select(['assignment_id as assignmentId', 'learner_id as learnerId', 'settings'])
		.where('learner_id', '=', id)
		.orderBy('assignment_id')
		.execute();
	return {
		learner,
		sessions,
		attempts: await attemptsOf(db, id),
		completions,
		exceptions: exceptions.map((row) => ({ ...row, settings: readJson(row.settings) }))
	};
}
