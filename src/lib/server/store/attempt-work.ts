import { sql } from 'kysely';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import type { Assignment } from './assignments.ts';
import { eventFrom, inputFrom, type Attempt } from './attempts.ts';
import { readJson } from './database/columns.ts';
import { prepared } from './database/postgres.ts';
import type { Database } from './database/tables.ts';

/**
 * All that it takes to go on with an attempt, in one look at the database: several would be several moments,
 * and each costs a learner's answer a way there and back.
 */
export interface AttemptWork {
	readonly attempt: Omit<Attempt, 'input'>;
	/** The same for the same input and log of the attempt, and for no other: what was read once is that again. */
	readonly version: string;
	readonly read: () => {
		readonly input: AttemptInput;
		readonly events: readonly AttemptEvent[];
	};
	readonly assignment: Assignment;
	/** The events of the assignment's log, as JSON; src/lib/assignment knows their shape. */
	readonly log: readonly unknown[];
	/** The same for the same assignment and log. */
	readonly assignmentVersion: string;
	/** What this learner has instead of what the class has, as JSON; `null`: nothing. */
	readonly exception: unknown;
}

/** Between the events of a log: JSON as we write it has no line breaks. */
const line = '\n';

const workOn = prepared((db, value) =>
	db
		.selectFrom('attempts')
		.innerJoin('assignments', 'assignments.id', 'attempts.assignment_id')
		.leftJoin('exceptions', (join) =>
			join
				.onRef('exceptions.assignment_id', '=', 'attempts.assignment_id')
				.onRef('exceptions.learner_id', '=', 'attempts.learner_id')
		)
		.select(['attempts.id', 'attempts.assignment_id as assignmentId', 'attempts.number'])
		.select(['attempts.learner_id as learnerId', 'attempts.quiz_id as quizId', 'attempts.input'])
		.select(['attempts.edition', 'attempts.begun_at as begunAt'])
		.select(['attempts.handed_in_at as handedInAt', 'attempts.expires_at as expiresAt'])
		.select(['assignments.class_id as classId', 'assignments.module_id as moduleId'])
		.select('assignments.settings')
		.select(['assignments.edition as assigned', 'assignments.created_at as createdAt'])
		.select([
			'assignments.created_by as createdBy',
			'assignments.series',
			'exceptions.settings as exception'
		])
		.select([
			sql<string | null>`(select string_agg(event, ${line} order by position)
				from attempt_events where attempt_id = attempts.id)`.as('events'),
			sql<string | null>`(select string_agg(event, ${line} order by position)
				from assignment_events where assignment_id = attempts.assignment_id)`.as('log')
		])
		.where('attempts.id', '=', value(0))
);

function linesOf(text: string | null): readonly string[] {
	return text === null ? [] : text.split(line);
}

function versionOf(...parts: readonly (string | null)[]): string {
	return parts.join(line);
}

/** The version that an attempt has once these events are appended. */
export function versionAfter(version: string, events: readonly AttemptEvent[]): string {
	return [version, ...events.map((event) => JSON.stringify(event))].join(line);
}

/** `undefined`: there is no such attempt. */
export async function findAttemptWork(db: Database, id: string): Promise<AttemptWork | undefined> {
	const row = await workOn(db, id);
	if (!row) return undefined;
	const { input, events, log, exception, settings, classId, moduleId, createdAt, createdBy } = row;
	const { assigned, series, ...rest } = row;
	const { assignmentId, learnerId, quizId, number, edition, begunAt, handedInAt, expiresAt } = rest;
	const attempt = { id, assignmentId, learnerId, quizId, number, edition };
	const assignment = {
		id: assignmentId,
		classId,
		moduleId,
		edition: assigned,
		createdAt,
		createdBy,
		series
	};
	return {
		attempt: { ...attempt, begunAt, handedInAt, expiresAt },
		version: versionOf(edition, input, ...linesOf(events)),
		read: () => ({
			input: inputFrom({ id, input }),
			events: linesOf(events).map((event) => eventFrom({ attempt_id: id, event }))
		}),
		assignment: { ...assignment, settings: readJson(settings) },
		log: linesOf(log).map(readJson),
		assignmentVersion: versionOf(assigned, settings, log),
		exception: exception === null ? null : readJson(exception)
	};
}

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
