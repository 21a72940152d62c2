import { PostgresAdapter } from 'kysely';
import type { Database } from './database.ts';

/** How often a transaction that could not go through beside another is tried, and how long it waits first. */
export interface Trying {
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

async function once<T>(db: Database, body: (tx: Database) => Promise<T>): Promise<T> {
	const several = db.getExecutor().adapter instanceof PostgresAdapter;
	// What `locks.ts` says holds at this level, whatever the server's own default is.
	const begun = several ? db.transaction().setIsolationLevel('read committed') : db.transaction();
	return begun.execute(body);
}

/**
 * All of it or nothing. Within a transaction already: part of that one, so that functions of the store
 * can be put together to a larger whole.
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
			return await once(db, body);
		} catch (error) {
			if (!isInTheWay(error)) throw error;
			await pause(failed);
		}
	return once(db, body);
}
