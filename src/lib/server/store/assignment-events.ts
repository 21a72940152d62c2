import type { Database } from './database.ts';
import { readJson } from './read-json.ts';
import { transact } from './transact.ts';

/** One event of an assignment's log; its status is a fold of them. */
export interface LoggedEvent {
	/** JSON; src/lib/assignment knows its shape. */
	readonly event: unknown;
	readonly at: string;
	/** `null`: the house itself, or an educator who is gone. */
	readonly byEducator: string | null;
}

export type AssignmentAppended =
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
