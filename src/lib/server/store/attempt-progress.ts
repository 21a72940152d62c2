import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import { eventFrom } from './attempt-events.ts';
import { inputFrom } from './attempts.ts';
import type { Database } from './database.ts';

/** How far an attempt has come, without what is in its log. */
export interface AttemptProgress {
	readonly id: string;
	readonly learnerId: string;
	readonly quizId: string;
	readonly edition: string;
	readonly handedInAt: string | null;
	/** Events in its log. */
	readonly length: number;
}

/** Rows in one statement: each costs two values, and SQLite looks up each by itself. */
const mostRows = 200;

/** All attempts at an assignment, by learner, quiz and number. Costs one look-up an attempt. */
export async function listProgress(
	db: Database,
	assignmentId: string
): Promise<readonly AttemptProgress[]> {
	const rows = await db
		.selectFrom('attempts')
		.select(['id', 'learner_id as learnerId', 'quiz_id as quizId', 'edition'])
		.select('handed_in_at as handedInAt')
		.select((attempt) =>
			attempt
				.selectFrom('attempt_events')
				.select(({ fn }) => fn.max('position').as('last'))
				.whereRef('attempt_id', '=', 'attempts.id')
				.as('last')
		)
		.where('assignment_id', '=', assignmentId)
		.orderBy('learner_id')
		.orderBy('quiz_id')
		.orderBy('number')
		.execute();
	return rows.map(({ last, ...row }) => ({ ...row, length: last === null ? 0 : last + 1 }));
}

function* portions<Value>(values: readonly Value[]): Generator<readonly Value[]> {
	for (let from = 0; from < values.length; from += mostRows)
		yield values.slice(from, from + mostRows);
}

/** What the logs hold from those positions on, by attempt. */
export async function readEventsFrom(
	db: Database,
	positions: ReadonlyMap<string, number>
): Promise<ReadonlyMap<string, readonly AttemptEvent[]>> {
	const logs = new Map<string, AttemptEvent[]>();
	for (const portion of portions([...positions])) {
		const rows = await db
			.selectFrom('attempt_events')
			.select(['attempt_id', 'event'])
			.where((row) =>
				row.or(
					portion.map(([id, from]) =>
						row.and([row('attempt_id', '=', id), row('position', '>=', from)])
					)
				)
			)
			.orderBy('attempt_id')
			.orderBy('position')
			.execute();
		for (const row of rows) {
			const log = logs.get(row.attempt_id) ?? [];
			log.push(eventFrom(row));
			logs.set(row.attempt_id, log);
		}
	}
	return logs;
}

/** The inputs of attempts by their ids; none for one that is gone. */
export async function readInputs(
	db: Database,
	ids: readonly string[]
): Promise<ReadonlyMap<string, AttemptInput>> {
	const inputs = new Map<string, AttemptInput>();
	for (const portion of portions(ids)) {
		const rows = await db
			.selectFrom('attempts')
			.select(['id', 'input'])
			.where('id', 'in', portion)
			.execute();
		for (const row of rows) inputs.set(row.id, inputFrom(row));
	}
	return inputs;
}
