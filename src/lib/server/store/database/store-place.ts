import { resolve } from 'node:path';

/**
 * Milliseconds that a request waits for the database, by `DATABASE_TIMEOUT` in seconds. Throws one line for a
 * person when it is no such number.
 */
export function storePatience(env: Readonly<Record<string, string | undefined>>): number {
	const given = env['DATABASE_TIMEOUT'] || String(usualPatience / 1000);
	if (/^[1-9]\d{0,2}$/.test(given)) return Number(given) * 1000;
	throw new Error(
		`DATABASE_TIMEOUT is "${given}": a whole number of seconds from 1 to 999 is needed.`
	);
}

/** Where the store is: `DATABASE_URL`, else a file in `DATA_DIR`, else in `data` where the process was started. */
export function storePlace(env: Readonly<Record<string, string | undefined>>): StorePlace {
	const databaseUrl = env['DATABASE_URL'];
	const place = { dataDir: resolve(env['DATA_DIR'] || 'data'), patience: storePatience(env) };
	return databaseUrl ? { ...place, databaseUrl } : place;
}

/** Name of the SQLite database in the data folder. */
export const databaseFile = 'readback.db';

/** Stands in the head of our SQLite files ("Rdbk" in ASCII), so that a restore knows one from another. */
export const applicationId = 0x5264_626b;

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
