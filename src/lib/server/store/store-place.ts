import { resolve } from 'node:path';
import { usualPatience, type StorePlace } from './open-store.ts';

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
