import type { AttemptEvent } from '../../../attempt/events.ts';
import type { Exception } from '../assignments.ts';
import { readLogs, findAttempt, type Attempt, type Completion } from '../attempts.ts';
import type { AuditEntry } from '../audit.ts';
import { readJson } from '../database/columns.ts';
import type { Database } from '../database/tables.ts';
import { findDigest } from '../digests.ts';
import { findEducator, type Educator } from '../educators.ts';
import { findLearner, type Learner } from '../learners.ts';

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

/** All that is kept of one educator, but for passwords and tokens. */
export interface EducatorExport {
	readonly educator: Educator;
	readonly sessions: readonly {
		readonly createdAt: string;
		readonly expiresAt: string;
		readonly ipAddress: string | null;
		readonly userAgent: string | null;
	}[];
	readonly classes: readonly { readonly id: string; readonly name: string }[];
	/** When the next digest by mail is due; `null`: they want none. */
	readonly digestAt: string | null;
	/** Ids of the assignments that they made. */
	readonly assignments: readonly string[];
	/** What they did, as the audit trail has it. */
	readonly audit: readonly AuditEntry[];
}

/** better-auth keeps an hour as text on SQLite and as a date on PostgreSQL. */
function iso(when: string | Date): string {
	return new Date(when).toISOString();
}

async function sessionsOf(db: Database, id: string): Promise<EducatorExport['sessions']> {
	const rows = await db
		.selectFrom('session')
		.select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
		.where('userId', '=', id)
		.orderBy('createdAt')
		.execute();
	return rows.map((row) => ({
		...row,
		createdAt: iso(row.createdAt),
		expiresAt: iso(row.expiresAt)
	}));
}

/** `undefined`: no educator has that id. */
export async function exportEducator(
	db: Database,
	id: string
): Promise<EducatorExport | undefined> {
	const educator = await findEducator(db, id);
	if (!educator) return undefined;
	const classes = await db
		.selectFrom('class_educators')
		.innerJoin('classes', 'classes.id', 'class_educators.class_id')
		.select(['classes.id', 'classes.name'])
		.where('educator_id', '=', id)
		.orderBy('classes.name')
		.execute();
	const assignments = await db
		.selectFrom('assignments')
		.select('id')
		.where('created_by', '=', id)
		.orderBy('created_at')
		.execute();
	const audit = await db
		.selectFrom('audit')
		.selectAll()
		.where((row) => row.or([row('actor', '=', id), row('subject', '=', id)]))
		.orderBy('at')
		.execute();
	return {
		educator,
		digestAt: await findDigest(db, id),
		sessions: await sessionsOf(db, id),
		classes,
		assignments: assignments.map((row) => row.id),
		audit: audit.map((row) => ({ ...row, detail: readJson(row.detail) }))
	};
}
