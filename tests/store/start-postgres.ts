import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runPostgres } from '../../scripts/test/run-postgres.ts';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { freshDatabase } from '../server/fresh-database.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A PostgreSQL in which databases may be made and dropped; ends with `/`. */
		postgresUrl: string;
		/** Folder of an empty SQLite store with its tables, to be copied. */
		emptySqlite: string;
		/** Name of the same in that PostgreSQL. A copy takes less time than making the tables again. */
		emptyPostgres: string;
	}
}

/** Before the store's tests: a real PostgreSQL that is gone afterwards, and empty stores to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { url, stop } = await runPostgres({ durable: false });
	const dataDir = mkdtempSync(join(tmpdir(), 'readback-empty-'));
	await (await openStore({ dataDir })).close();
	const databaseUrl = await freshDatabase(url);
	await (await openStore({ dataDir, databaseUrl })).close();
	project.provide('postgresUrl', url);
	project.provide('emptySqlite', dataDir);
	project.provide('emptyPostgres', new URL(databaseUrl).pathname.slice(1));
	return async () => {
		await stop();
		rmSync(dataDir, { recursive: true });
	};
}
