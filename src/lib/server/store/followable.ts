import type { Database } from './database/tables.ts';

/** An educator's session, and an assignment that the educator may follow. */
export interface Followable {
	readonly session: string;
	readonly assignment: string;
}

/**
 * Of sessions and assignments, by their ids, the pairs that belong together at `now`: the session goes on, and
 * its educator teaches the assignment's class. One question, however many they are.
 */
export async function listFollowable(
	db: Database,
	asked: readonly Followable[],
	now: string
): Promise<readonly Followable[]> {
	if (asked.length === 0) return [];
	const rows = await db
		.selectFrom('session')
		.innerJoin('class_educators', 'class_educators.educator_id', 'session.userId')
		.innerJoin('assignments', 'assignments.class_id', 'class_educators.class_id')
		.select(['session.id as session', 'session.expiresAt', 'assignments.id as assignment'])
		.where('session.id', 'in', [...new Set(asked.map(({ session }) => session))])
		.where('assignments.id', 'in', [...new Set(asked.map(({ assignment }) => assignment))])
		.execute();
	return rows
		.filter(({ expiresAt }) => new Date(expiresAt).getTime() > Date.parse(now))
		.map(({ session, assignment }) => ({ session, assignment }));
}
