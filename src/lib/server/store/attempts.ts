import type { AttemptInput } from '../../attempt/events.ts';
import { parseInput } from '../../attempt/parse-input.ts';
import type { Database } from './database.ts';
import { readJson } from './read-json.ts';

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
