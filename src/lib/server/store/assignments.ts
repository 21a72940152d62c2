import { readJson } from './database/columns.ts';
import type { Database } from './database/tables.ts';
import { transact } from './database/transact.ts';

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
	/** The same for those that were made together for several classes; `null`: made alone. */
	readonly series: string | null;
}

function assignments(db: Database) {
	return db
		.selectFrom('assignments')
		.select(['id', 'class_id as classId', 'module_id as moduleId', 'edition', 'settings'])
		.select(['created_at as createdAt', 'created_by as createdBy', 'series']);
}

/** Its edition is in the store already (`keepEdition`). */
export async function createAssignment(
	db: Database,
	assignment: Omit<Assignment, 'series'> & { readonly series?: string | null }
): Promise<void> {
	await db
		.insertInto('assignments')
		.values({
			id: assignment.id,
			class_id: assignment.classId,
			module_id: assignment.moduleId,
			edition: assignment.edition,
			settings: JSON.stringify(assignment.settings),
			created_at: assignment.createdAt,
			created_by: assignment.createdBy,
			series: assignment.series ?? null
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

/** All that were made together, the oldest first. Does not check permissions. */
export async function listSeries(db: Database, series: string): Promise<readonly Assignment[]> {
	const rows = await assignments(db)
		.where('series', '=', series)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, settings: readJson(row.settings) }));
}

/** Puts an assignment that was made alone beside others. */
export async function joinSeries(db: Database, id: string, series: string): Promise<void> {
	await db
		.updateTable('assignments')
		.set({ series })
		.where('id', '=', id)
		.where('series', 'is', null)
		.execute();
}

/** With all attempts at it. */
export async function deleteAssignment(db: Database, id: string): Promise<void> {
	await db.deleteFrom('assignments').where('id', '=', id).execute();
}

/** One event of an assignment's log; its status is a fold of them. */
export interface LoggedEvent {
	/** JSON; src/lib/assignment knows its shape. */
	readonly event: unknown;
	readonly at: string;
	/** `null`: the house itself, or an educator who is gone. */
	readonly byEducator: string | null;
}

type AssignmentAppended =
	/** `position`: how many events the log holds now. */
	| { readonly type: 'appended'; readonly position: number }
	/** The log is not where it was expected; it is as given here, and nothing was added. */
	| { readonly type: 'conflict'; readonly events: readonly LoggedEvent[] };

/** The logs of assignments by their ids, in order, an empty one for each that has none. */
export async function readAssignmentLogs(
	db: Database,
	assignments: readonly string[]
): Promise<ReadonlyMap<string, readonly LoggedEvent[]>> {
	const logs = new Map(assignments.map((id) => [id, new Array<LoggedEvent>()]));
	if (logs.size === 0) return logs;
	const rows = await db
		.selectFrom('assignment_events')
		.select(['assignment_id', 'event', 'at', 'by_educator as byEducator'])
		.where('assignment_id', 'in', [...logs.keys()])
		.orderBy('assignment_id')
		.orderBy('position')
		.execute();
	for (const { assignment_id, event, at, byEducator } of rows)
		logs.get(assignment_id)?.push({ event: readJson(event), at, byEducator });
	return logs;
}

export async function readAssignmentEvents(
	db: Database,
	assignment: string
): Promise<readonly LoggedEvent[]> {
	return (await readAssignmentLogs(db, [assignment])).get(assignment) ?? [];
}

/**
 * Appends where the log is expected to hold `at` events. Within a transaction, what depends on it can be
 * written together with it (`transact`). Throws when there is no such assignment.
 */
export async function appendAssignmentEvents(
	db: Database,
	{
		assignment,
		at,
		events
	}: {
		readonly assignment: string;
		readonly at: number;
		readonly events: readonly LoggedEvent[];
	}
): Promise<AssignmentAppended> {
	return transact(db, async (tx) => {
		// Written, not only read: whoever comes at the same time waits here, on either database.
		await tx
			.updateTable('assignments')
			.set((row) => ({ edition: row.ref('edition') }))
			.where('id', '=', assignment)
			.execute();
		const present = await readAssignmentEvents(tx, assignment);
		if (present.length !== at) return { type: 'conflict', events: present };
		const rows = events.map(({ event, at: when, byEducator }, index) => ({
			assignment_id: assignment,
			position: at + index,
			event: JSON.stringify(event),
			at: when,
			by_educator: byEducator
		}));
		if (rows.length > 0) await tx.insertInto('assignment_events').values(rows).execute();
		return { type: 'appended', position: at + rows.length };
	});
}

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
