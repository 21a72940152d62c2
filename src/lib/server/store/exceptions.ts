import type { Database } from './database.ts';
import { readJson } from './read-json.ts';

/** What one learner has of an assignment instead of what the class has. */
export interface Exception {
	readonly assignmentId: string;
	readonly learnerId: string;
	/** JSON; src/lib/assignment knows its shape. */
	readonly settings: unknown;
}

/** In the place of the one that was there. */
export async function putException(db: Database, exception: Exception): Promise<void> {
	const settings = JSON.stringify(exception.settings);
	await db
		.insertInto('exceptions')
		.values({
			assignment_id: exception.assignmentId,
			learner_id: exception.learnerId,
			settings
		})
		.onConflict((conflict) =>
			conflict.columns(['assignment_id', 'learner_id']).doUpdateSet({ settings })
		)
		.execute();
}

export async function removeException(
	db: Database,
	assignmentId: string,
	learnerId: string
): Promise<void> {
	await db
		.deleteFrom('exceptions')
		.where('assignment_id', '=', assignmentId)
		.where('learner_id', '=', learnerId)
		.execute();
}

export async function findException(
	db: Database,
	assignmentId: string,
	learnerId: string
): Promise<Exception | undefined> {
	const all = await listExceptions(db, assignmentId, learnerId);
	return all[0];
}

/** Of an assignment, or of one learner in it. */
export async function listExceptions(
	db: Database,
	assignmentId: string,
	learnerId?: string
): Promise<readonly Exception[]> {
	const all = db
		.selectFrom('exceptions')
		.select(['assignment_id as assignmentId', 'learner_id as learnerId', 'settings'])
		.where('assignment_id', '=', assignmentId)
		.orderBy('learner_id');
	const asked = learnerId === undefined ? all : all.where('learner_id', '=', learnerId);
	const rows = await asked.execute();
	return rows.map((row) => ({ ...row, settings: readJson(row.settings) }));
}
