import type { AttemptEvent } from '../../attempt/events.ts';
import { parseEvent } from '../../attempt/parse-event.ts';
import type { Database } from './database.ts';
import { readJson } from './read-json.ts';

/** An event of an attempt's log out of its row. */
export function eventFrom(row: {
	readonly attempt_id: string;
	readonly event: string;
}): AttemptEvent {
	const event = parseEvent(readJson(row.event));
	if (!event) throw new Error(`The log of attempt ${row.attempt_id} holds what is no event.`);
	return event;
}

/** The log of one attempt, in order; empty also where there is no such attempt. */
export async function readEvents(db: Database, attempt: string): Promise<readonly AttemptEvent[]> {
	return (await readLogs(db, [attempt])).get(attempt) ?? [];
}

/** The logs of many attempts by their ids, an empty one for each that has none. */
export async function readLogs(
	db: Database,
	attempts: readonly string[]
): Promise<ReadonlyMap<string, readonly AttemptEvent[]>> {
	const logs = new Map(attempts.map((id) => [id, new Array<AttemptEvent>()]));
	if (logs.size === 0) return logs;
	const rows = await db
		.selectFrom('attempt_events')
		.select(['attempt_id', 'event'])
		.where('attempt_id', 'in', [...logs.keys()])
		.orderBy('attempt_id')
		.orderBy('position')
		.execute();
	for (const row of rows) logs.get(row.attempt_id)?.push(eventFrom(row));
	return logs;
}

/** The logs of all attempts at an assignment by their ids, in one question. */
export async function readLogsOfAssignment(
	db: Database,
	assignmentId: string
): Promise<ReadonlyMap<string, readonly AttemptEvent[]>> {
	const rows = await db
		.selectFrom('attempts')
		.leftJoin('attempt_events', 'attempt_events.attempt_id', 'attempts.id')
		.select(['attempts.id as attempt_id', 'attempt_events.event'])
		.where('attempts.assignment_id', '=', assignmentId)
		.orderBy('attempts.id')
		.orderBy('attempt_events.position')
		.execute();
	const logs = new Map<string, AttemptEvent[]>();
	for (const { attempt_id, event } of rows) {
		const log = logs.get(attempt_id) ?? [];
		if (event !== null) log.push(eventFrom({ attempt_id, event }));
		logs.set(attempt_id, log);
	}
	return logs;
}
