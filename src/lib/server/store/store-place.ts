import { resolve } from 'node:path';
import type { StorePlace } from './open-store.ts';

/** Where the store is: `DATABASE_URL`, else a file in `DATA_DIR`, else in `data` where the process was started. */
export function storePlace(env: Readonly<Record<string, string | undefined>>): StorePlace {
	const databaseUrl = env['DATABASE_URL'];
	const dataDir = resolve(env['DATA_DIR'] || 'data');
	return databaseUrl ? { dataDir, databaseUrl } : { dataDir };
}
