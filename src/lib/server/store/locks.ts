import { PostgresAdapter, sql } from 'kysely';
import type { Database } from './database.ts';

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

export type Strength = keyof typeof strengths;

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

/**
 * Locks rows until the end of the transaction. The ids of those that are there: what is asked afterwards
 * sees them as they are now, and so they stay as far as `strength` says.
 */
export async function hold(
	tx: Database,
	table: Table,
	ids: readonly string[],
	strength: Strength
): Promise<ReadonlySet<string>> {
	// By code units, whatever the language of the database: the order is one also across several statements.
	const order = several(tx) ? sql`order by id collate "C" ${strengths[strength]}` : sql``;
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
