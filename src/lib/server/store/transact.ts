import type { Database } from './database.ts';

/**
 * All of it or nothing. Within a transaction already: part of that one, so that functions of the store
 * can be put together to a larger whole.
 */
export async function transact<T>(db: Database, body: (tx: Database) => Promise<T>): Promise<T> {
	return db.isTransaction ? await body(db) : await db.transaction().execute(body);
}
