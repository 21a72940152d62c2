import type { AttemptInput, AttemptEvent } from '../../attempt/events.ts';
import { parseEvent, parseInput } from '../../attempt/parse-record.ts';
import { readJson } from './database/columns.ts';
import type { Database } from './database/tables.ts';

/** One go of a learner at a quiz of an assignment; its log is in `attempt-events`. */
export interface Attempt {
	readonly id: string;
	readonly assignmentId: string;
	readonly learnerId: string;
	readonly quizId: string;
	/** From 1 in this quiz of this assignment, attempts from before an erasure counted. */
	readonly number: number;
	readonly edition: string;
	readonly input: AttemptInput;
	readonly begunAt: string;
	/** `null` until it is handed in. */
	readonly handedInAt: string | null;
	/** From then on it is deleted (`purge`). */
	readonly expiresAt: string;
}

type Row = Omit<Attempt, 'input'> & { readonly input: string };

function attempts(db: Database) {
	return db
		.selectFrom('attempts')
		.select(['id', 'assignment_id as assignmentId', 'learner_id as learnerId'])
		.select(['quiz_id as quizId', 'number', 'edition', 'input', 'begun_at as begunAt'])
		.select(['handed_in_at as handedInAt', 'expires_at as expiresAt']);
}

/** The input of an attempt out of its row. */
export function inputFrom({ id, input: text }: Pick<Row, 'id' | 'input'>): AttemptInput {
	const input = parseInput(readJson(text));
	if (!input) throw new Error(`The input of attempt ${id} is not one.`);
	return input;
}

function fromRow(row: Row): Attempt {
	return { ...row, input: inputFrom(row) };
}

/**
 * An attempt with an empty log. `taken`: there is one with that number, begun in another tab or by a
 * double click; the attempt that is there comes back.
 */
export async function createAttempt(
	db: Database,
	attempt: Omit<Attempt, 'handedInAt'>
): Promise<{ readonly type: 'created' } | { readonly type: 'taken'; readonly attempt: Attempt }> {
	const { assignmentId, learnerId, quizId, number } = attempt;
	const { numInsertedOrUpdatedRows = 0n } = await db
		.insertInto('attempts')
		.values({
			id: attempt.id,
			assignment_id: assignmentId,
			learner_id: learnerId,
			quiz_id: quizId,
			number,
			edition: attempt.edition,
			input: JSON.stringify(attempt.input),
			begun_at: attempt.begunAt,
			handed_in_at: null,
			expires_at: attempt.expiresAt
		})
		.onConflict((conflict) =>
			conflict.columns(['assignment_id', 'learner_id', 'quiz_id', 'number']).doNothing()
		)
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows > 0n) return { type: 'created' };
	const row = await attempts(db)
		.where('assignment_id', '=', assignmentId)
		.where('learner_id', '=', learnerId)
		.where('quiz_id', '=', quizId)
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
	return { type: 'taken', attempt: fromRow(row) };
}

export async function findAttempt(db: Database, id: string): Promise<Attempt | undefined> {
	const row = await attempts(db).where('id', '=', id).executeTakeFirst();
	return row && fromRow(row);
}

/** At an assignment, of all learners or of one, by learner, quiz and number. */
export async function listAttempts(
	db: Database,
	assignmentId: string,
	learnerId?: string
): Promise<readonly Attempt[]> {
	const all = attempts(db)
		.where('assignment_id', '=', assignmentId)
		.orderBy('learner_id')
		.orderBy('quiz_id')
		.orderBy('number');
	const asked = learnerId === undefined ? all : all.where('learner_id', '=', learnerId);
	return (await asked.execute()).map(fromRow);
}

/** Moves an attempt to another edition, with the input that its questions then need. */
export async function moveAttempt(
	db: Database,
	id: string,
	{ edition, input }: Pick<Attempt, 'edition' | 'input'>
): Promise<void> {
	await db
		.updateTable('attempts')
		.set({ edition, input: JSON.stringify(input) })
		.where('id', '=', id)
		.execute();
}

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

/** That a learner has finished a quiz; how, it does not say. */
export interface Completion {
	readonly assignmentId: string;
	readonly learnerId: string;
	readonly quizId: string;
	readonly at: string;
}

/** Said again, the first one stays. */
export async function addCompletions(
	db: Database,
	completions: readonly Completion[]
): Promise<void> {
	if (completions.length === 0) return;
	const rows = completions.map(({ assignmentId, learnerId, quizId, at }) => ({
		assignment_id: assignmentId,
		learner_id: learnerId,
		quiz_id: quizId,
		at
	}));
	await db
		.insertInto('completions')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Of an assignment, or of one learner in it. */
export async function listCompletions(
	db: Database,
	assignmentId: string,
	learnerId?: string
): Promise<readonly Completion[]> {
	const all = db
		.selectFrom('completions')
		.select(['assignment_id as assignmentId', 'learner_id as learnerId'])
		.select(['quiz_id as quizId', 'at'])
		.where('assignment_id', '=', assignmentId)
		.orderBy('learner_id')
		.orderBy('quiz_id');
	return (learnerId === undefined ? all : all.where('learner_id', '=', learnerId)).execute();
}
