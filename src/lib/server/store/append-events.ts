import type { AttemptEvent } from '../../attempt/events.ts';
import { readLogs, addCompletions } from './attempts.ts';
import type { Database } from './database/tables.ts';
import { holding, holdLearnersOf, transact } from './database/transact.ts';

/** What is to be added to one attempt's log, with what depends on it. */
export interface Append {
	readonly attempt: string;
	/** How many events the log is expected to hold: the position of the first new one. */
	readonly at: number;
	readonly events: readonly AttemptEvent[];
	/** When it is handed in with these events; the quiz is completed then, too. */
	readonly handIn?: string;
}

export type Appended =
	/** `position`: how many events the log holds now. */
	| { readonly type: 'appended'; readonly position: number }
	/** The log is not where it was expected; it is as given here, and nothing was added. */
	| { readonly type: 'conflict'; readonly events: readonly AttemptEvent[] }
	/** There is no such attempt: its learner or its assignment has been deleted. */
	| { readonly type: 'gone' };

interface Locked {
	readonly id: string;
	readonly assignmentId: string;
	readonly learnerId: string;
	readonly quizId: string;
}

/** Rows an insert: 3 values each stay below what either database takes in one statement. */
const mostRows = 5000;

/** The attempts that are there, held until the end of the transaction. */
async function lock(
	tx: Database,
	appends: readonly Append[]
): Promise<ReadonlyMap<string, Locked>> {
	const ids = [...new Set(appends.map(({ attempt }) => attempt))];
	const handIn = appends.filter((one) => one.handIn !== undefined).map((one) => one.attempt);
	// A completion points to its learner: who is being erased is waited for here, and not while we hold
	// the attempt that the erasing waits for.
	if (handIn.length > 0) await holdLearnersOf(tx, [...new Set(handIn)]);
	const found = tx
		.selectFrom('attempts')
		.select(['id', 'assignment_id as assignmentId', 'learner_id as learnerId'])
		.select('quiz_id as quizId')
		.where('id', 'in', ids);
	const rows = await holding(tx, found, 'to change').execute();
	return new Map(rows.map((row) => [row.id, row]));
}

async function lengthsOf(tx: Database, ids: readonly string[]): Promise<Map<string, number>> {
	const rows = await tx
		.selectFrom('attempt_events')
		.select(({ fn }) => ['attempt_id', fn.max('position').as('last')])
		.where('attempt_id', 'in', ids)
		.groupBy('attempt_id')
		.execute();
	return new Map(rows.map((row) => [row.attempt_id, row.last + 1]));
}

async function insertEvents(tx: Database, appends: readonly Append[]): Promise<void> {
	const rows = appends.flatMap(({ attempt, at, events }) =>
		events.map((event, index) => ({
			attempt_id: attempt,
			position: at + index,
			event: JSON.stringify(event)
		}))
	);
	for (let from = 0; from < rows.length; from += mostRows)
		await tx
			.insertInto('attempt_events')
			.values(rows.slice(from, from + mostRows))
			.execute();
}

async function handIn(
	tx: Database,
	appends: readonly Append[],
	attempts: ReadonlyMap<string, Locked>
): Promise<void> {
	const completions = appends.flatMap((append) => {
		const attempt = attempts.get(append.attempt);
		return attempt && append.handIn !== undefined ? [{ ...attempt, at: append.handIn }] : [];
	});
	for (const { id, at } of completions)
		await tx.updateTable('attempts').set({ handed_in_at: at }).where('id', '=', id).execute();
	// In one order everywhere, so that two processes never wait for each other.
	const key = (one: Locked): string => `${one.assignmentId} ${one.learnerId} ${one.quizId}`;
	await addCompletions(
		tx,
		completions.sort((a, b) => (key(a) < key(b) ? -1 : 1))
	);
}

/** What comes of each, in their order: of two at one position the first wins. */
function decide(
	appends: readonly Append[],
	attempts: ReadonlyMap<string, Locked>,
	lengths: Map<string, number>
): readonly Appended['type'][] {
	return appends.map(({ attempt, at, events }) => {
		if (!attempts.has(attempt)) return 'gone';
		if ((lengths.get(attempt) ?? 0) !== at) return 'conflict';
		lengths.set(attempt, at + events.length);
		return 'appended';
	});
}

/**
 * Appends to many logs in one transaction, each with its own outcome: what cannot be added leaves the
 * others untouched. When it throws, nothing of it has been kept.
 */
export async function appendToLogs(
	db: Database,
	appends: readonly Append[]
): Promise<readonly Appended[]> {
	if (appends.length === 0) return [];
	const ids = [...new Set(appends.map(({ attempt }) => attempt))];
	return transact(db, async (tx) => {
		const attempts = await lock(tx, appends);
		const types = decide(appends, attempts, await lengthsOf(tx, ids));
		const taken = appends.filter((_append, index) => types[index] === 'appended');
		await insertEvents(tx, taken);
		await handIn(tx, taken, attempts);
		const refused = appends.filter((_append, index) => types[index] === 'conflict');
		const logs = await readLogs(tx, [...new Set(refused.map(({ attempt }) => attempt))]);
		return appends.map(({ attempt, at, events }, index): Appended => {
			const type = types[index] ?? 'gone';
			switch (type) {
				case 'appended':
					return { type, position: at + events.length };
				case 'conflict':
					return { type, events: logs.get(attempt) ?? [] };
				case 'gone':
					return { type };
			}
		});
	});
}

/** Appends to one log; many at once are better sent through `groupCommits`. */
export async function appendEvents(db: Database, append: Append): Promise<Appended> {
	const [appended = { type: 'gone' }] = await appendToLogs(db, [append]);
	return appended;
}
