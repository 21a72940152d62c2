import { Kysely } from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import type { Database, Dialect } from './database.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './open-sqlite.ts';
import { postgresDialect, postgresPool } from './postgres-pool.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

export interface StorePlace {
	/** Folder of the SQLite file. */
	readonly dataDir: string;
	/** `postgres://…`; without it the store is the SQLite file. */
	readonly databaseUrl?: string;
	/** Milliseconds that a request waits for the database at most; without it `usualPatience`. */
	readonly patience?: number;
}

/** Long enough for whatever a page asks, short enough to tell somebody who waits. */
export const usualPatience = 10_000;

/** The connection below Kysely, e.g. for LISTEN. */
export type Raw =
	| { readonly type: 'sqlite'; readonly database: DatabaseSync }
	| { readonly type: 'postgres'; readonly pool: Pool };

/**
 * An open database, its tables up to date. Whoever brings code of their own to it (better-auth:
 * `database: { db: store.db, type: store.dialect }`) takes `db` and not `raw`: on SQLite there is one
 * connection, and only through `db` do transactions wait for each other.
 */
export interface Store {
	readonly db: Database;
	readonly dialect: Dialect;
	readonly raw: Raw;
	/** Waits for what runs; nothing can be asked afterwards. */
	close(): Promise<void>;
}

/** Opens without a look at what is in it. */
export function connect({ dataDir, databaseUrl, patience = usualPatience }: StorePlace): {
	raw: Raw;
	db: Database;
} {
	if (databaseUrl === undefined || databaseUrl === '') {
		const database = openSqlite(dataDir);
		return {
			raw: { type: 'sqlite', database },
			db: new Kysely({ dialect: sqliteDialect(database, patience) })
		};
	}
	const pool = postgresPool(databaseUrl, patience);
	return {
		raw: { type: 'postgres', pool },
		db: new Kysely({ dialect: postgresDialect(pool) })
	};
}

/** Throws when a later Readback made it. */
async function bringUpToDate(db: Database): Promise<void> {
	const migrated = await migrate(db);
	if (migrated.type === 'newer')
		throw new Error(
			`The database was made by a later Readback (${migrated.steps.join(', ')}); nothing was changed.`
		);
}

/**
 * Opens the database and brings its tables up to date, for which PostgreSQL may take as long as it needs.
 *
 * Throws when it cannot be reached or written, and when a later Readback made it.
 */
export async function openStore(place: StorePlace): Promise<Store> {
	const { raw, db } = connect(place);
	const unhurried = raw.type === 'postgres' ? connect({ ...place, patience: Infinity }).db : db;
	try {
		await bringUpToDate(unhurried);
	} catch (error) {
		await db.destroy();
		throw error;
	} finally {
		if (unhurried !== db) await unhurried.destroy();
	}
	return { db, dialect: raw.type, raw, close: () => db.destroy() };
}
