import type { Database } from './database.ts';
import { readJson } from './read-json.ts';

export interface Assignment {
	readonly id: string;
	readonly classId: string;
	readonly moduleId: string;
	readonly edition: string;
	/** JSON; src/lib/assignment knows its shape. */
	readonly settings: unknown;
	readonly createdAt: string;
	/** `null` when that educator is gone. */
	readonly createdBy: string | null;
}

function assignments(db: Database) {
	return db
		.selectFrom('assignments')
		.select(['id', 'class_id as classId', 'module_id as moduleId', 'edition', 'settings'])
		.select(['created_at as createdAt', 'created_by as createdBy']);
}

/** Its edition is in the store already (`keepEdition`). */
export async function createAssignment(db: Database, assignment: Assignment): Promise<void> {
	await db
		.insertInto('assignments')
		.values({
			id: assignment.id,
			class_id: assignment.classId,
			module_id: assignment.moduleId,
			edition: assignment.edition,
			settings: JSON.stringify(assignment.settings),
			created_at: assignment.createdAt,
			created_by: assignment.createdBy
		})
		.execute();
}

export async function findAssignment(db: Database, id: string): Promise<Assignment | undefined> {
	const row = await assignments(db).where('id', '=', id).executeTakeFirst();
	return row && { ...row, settings: readJson(row.settings) };
}

/** Newest first. */
export async function listAssignments(
	db: Database,
	classId: string
): Promise<readonly Assignment[]> {
	const rows = await assignments(db)
		.where('class_id', '=', classId)
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, settings: readJson(row.settings) }));
}

export async function updateAssignment(
	db: Database,
	id: string,
	{ settings, edition }: Partial<Pick<Assignment, 'settings' | 'edition'>>
): Promise<void> {
	const set = {
		...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
		...(edition === undefined ? {} : { edition })
	};
	if (Object.keys(set).length === 0) return;
	await db.updateTable('assignments').set(set).where('id', '=', id).execute();
}

/** With all attempts at it. */
export async function deleteAssignment(db: Database, id: string): Promise<void> {
	await db.deleteFrom('assignments').where('id', '=', id).execute();
}
