import { PostgresAdapter, sql, type SelectQueryBuilder } from 'kysely';
import type { Database } from './tables.ts';

/** How often a transaction that could not go through beside another is tried, and how long it waits first. */
interface Trying {
	/** Tries in all. */
	readonly most: number;
	/** Waits before the next try; `failed`: tries that came to nothing, from 1. */
	readonly pause: (failed: number) => Promise<void>;
}

/** Pauses of random length, so that two that met do not meet again: up to 10 ms, 20 ms, 40 ms … */
export function pausing(chance: () => number): Trying['pause'] {
	return (failed) =>
		new Promise((resolve) => setTimeout(resolve, chance() * 10 * 2 ** (failed - 1)));
}

const usual: Trying = { most: 5, pause: pausing(Math.random) };

/**
 * PostgreSQL's codes for: another transaction was in the way. It could not be ordered beside others, or
 * waited in a circle; or a row came (a unique key) or went (what a key points to) between a look and what
 * was written after it. Then the next look sees that row.
 */
const inTheWay = /^(40001|40P01|23503|23505)$/;

function isInTheWay(error: unknown): boolean {
	return error instanceof Error && 'code' in error && inTheWay.test(String(error.code));
}

/**
 * All of it or nothing. Within a transaction already: part of that one, so that functions of the store
 * can be put together to a larger whole. On PostgreSQL at `read committed`, as every connection is set (postgres.ts):
 * what is said of locks below holds at that level.
 *
 * `body` may be run several times, each time in a new transaction, when others were in the way: it must do
 * nothing outside `tx`. Throws what the last try threw.
 */
export async function transact<T>(
	db: Database,
	body: (tx: Database) => Promise<T>,
	{ most, pause }: Trying = usual
): Promise<T> {
	if (db.isTransaction) return body(db);
	for (let failed = 1; failed < most; failed += 1)
		try {
			return await db.transaction().execute(body);
		} catch (error) {
			if (!isInTheWay(error)) throw error;
			await pause(failed);
		}
	return db.transaction().execute(body);
}

/**
 * What several rows must agree on is read and written under a lock, so that of two who come at once the
 * second sees what the first did. A transaction that takes several locks takes them in this order, rows of
 * one table in the order of their ids, so that no two wait for each other:
 *
 * administrators, users, classes, learners, assignments, attempts.
 *
 * docs/store.md says which rule is held by which. On SQLite there is nothing to take: a transaction has the
 * file for itself from its begin.
 */
type Table = 'user' | 'classes' | 'learners' | 'assignments' | 'attempts';

const strengths = {
	/** Nobody deletes the row; others may change it. */
	'to stay': sql`for key share`,
	/** Nobody deletes or changes it; others may hold it so, too. */
	'as it is': sql`for share`,
	/** We may change it, or what hangs on it; others may point to it. */
	'to change': sql`for no key update`,
	/** We delete it. */
	'to delete': sql`for update`
};

/** Ids in one statement: fewer than either database takes values. */
const mostIds = 5000;

type Strength = keyof typeof strengths;

/** On PostgreSQL several write at once. */
function several(tx: Database): boolean {
	return tx.getExecutor().adapter instanceof PostgresAdapter;
}

/** Any number that nobody else takes in this database. */
const administrators = 0x5264_626b;

/** Who changes which administrators there are, or depends on it. */
export async function holdAdministrators(tx: Database): Promise<void> {
	if (several(tx)) await sql`select pg_advisory_xact_lock(${administrators})`.execute(tx);
}

/** By code units, whatever the language of the database: the order is one also across several statements. */
const inOrder = sql`order by id collate "C"`;

/** What a query of one table finds is locked with it until the end of the transaction, as `hold` does by ids. */
export function holding<DB, Table extends keyof DB & string, Row>(
	tx: Database,
	query: SelectQueryBuilder<DB, Table, Row>,
	strength: Strength
): SelectQueryBuilder<DB, Table, Row> {
	return several(tx) ? query.modifyEnd(sql`${inOrder} ${strengths[strength]}`) : query;
}

/** Nobody deletes the learners of these attempts. */
export async function holdLearnersOf(tx: Database, attempts: readonly string[]): Promise<void> {
	if (!several(tx)) return;
	await sql`select id from learners where id in
		(select learner_id from attempts where id in (${sql.join(attempts)}))
		${inOrder} ${strengths['to stay']}`.execute(tx);
}

/** Locks rows until the end of the transaction: what is asked afterwards sees them as they are now. */
export async function hold(
	tx: Database,
	table: Table,
	ids: readonly string[],
	strength: Strength
): Promise<void> {
	// On SQLite nobody else writes meanwhile, and a look at them would be in vain.
	if (several(tx)) await holdThere(tx, table, ids, strength);
}

/** As `hold`; the ids of those that are there, and stay as far as `strength` says. */
export async function holdThere(
	tx: Database,
	table: Table,
	ids: readonly string[],
	strength: Strength
): Promise<ReadonlySet<string>> {
	const order = several(tx) ? sql`${inOrder} ${strengths[strength]}` : sql``;
	const sorted = [...new Set(ids)].sort();
	const there = new Set<string>();
	for (let from = 0; from < sorted.length; from += mostIds) {
		const some = sql.join(sorted.slice(from, from + mostIds));
		const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
			where id in (${some}) ${order}`.execute(tx);
		for (const { id } of rows) there.add(id);
	}
	return there;
}
