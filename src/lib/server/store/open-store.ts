import { Kysely, PostgresDialect } from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import type { Database, Dialect } from './database.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './open-sqlite.ts';
import { postgresPool } from './postgres-pool.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

export interface StorePlace {
	/** Folder of the SQLite file. */
	readonly dataDir: string;
	/** `postgres://…`; without it the store is the SQLite file. */
	readonly databaseUrl?: string;
}

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
export function connect({ dataDir, databaseUrl }: StorePlace): { raw: Raw; db: Database } {
	if (databaseUrl === undefined || databaseUrl === '') {
		const database = openSqlite(dataDir);
		return {
			raw: { type: 'sqlite', database },
			db: new Kysely({ dialect: sqliteDialect(database) })
		};
	}
	const pool = postgresPool(databaseUrl);
	return {
		raw: { type: 'postgres', pool },
		db: new Kysely({ dialect: new PostgresDialect({ pool }) })
	};
}

/**
 * Opens the database and brings its tables up to date.
 *
 * Throws when it cannot be reached or written, and when a later Readback made it.
 */
export async function openStore(place: StorePlace): Promise<Store> {
	const { raw, db } = connect(place);
	try {
		const migrated = await migrate(db);
		if (migrated.type === 'newer')
			throw new Error(
				`The database was made by a later Readback (${migrated.steps.join(', ')}); nothing was changed.`
			);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return { db, dialect: raw.type, raw, close: () => db.destroy() };
}
