import { type StorePlace, usualPatience } from './store-place.ts';
import { Kysely } from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import { migrate, unknownSteps } from './migrate.ts';
import { postgresDialect, postgresPool } from './postgres.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { checkQuickly, isDamaged, openSqlite, quicklyChecked } from './sqlite.ts';
import type { Database, Dialect } from './tables.ts';

/** The connection below Kysely, e.g. for LISTEN. */
type Raw =
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
function connect({ dataDir, databaseUrl, patience = usualPatience }: StorePlace): {
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

type Probed =
	/** `leftOut`: tables of a large SQLite file that were not read. */
	| { readonly type: 'fine'; readonly leftOut: readonly string[] }
	/** Made by a later Readback than this one. */
	| { readonly type: 'newer'; readonly steps: readonly string[] }
	/** An SQLite file that is not whole; `found` is what SQLite says about it, on one line. */
	| { readonly type: 'damaged'; readonly found: string }
	/** It cannot be reached or used; `error` is what the system said. */
	| { readonly type: 'unusable'; readonly error: unknown };

/**
 * Whether a store could be opened there. Brings no table up to date. Reads an SQLite file once; of one with
 * more than `most` bytes, all but the largest tables.
 */
export async function probeStore(place: StorePlace, most = quicklyChecked): Promise<Probed> {
	try {
		const { db, raw } = connect(place);
		try {
			const { found, leftOut } =
				raw.type === 'sqlite' ? checkQuickly(raw.database, most) : { found: null, leftOut: [] };
			if (found !== null) return { type: 'damaged', found };
			const steps = await unknownSteps(db);
			return steps.length > 0 ? { type: 'newer', steps } : { type: 'fine', leftOut };
		} finally {
			await db.destroy();
		}
	} catch (error) {
		if (isDamaged(error)) return { type: 'damaged', found: error.message };
		return { type: 'unusable', error };
	}
}
