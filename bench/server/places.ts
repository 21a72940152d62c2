import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPostgres } from '../../scripts/test/run-postgres.ts';
import type { StorePlace } from '../../src/lib/server/store/database/store-place.ts';

export interface Lent {
	readonly place: StorePlace;
	readonly giveBack: () => Promise<void>;
}

function lendFolder(): { dataDir: string; remove: () => void } {
	const dataDir = mkdtempSync(join(tmpdir(), 'readback-bench-'));
	return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

function lendSqlite(): Lent {
	const { dataDir, remove } = lendFolder();
	return { place: { dataDir }, giveBack: () => Promise.resolve(remove()) };
}

/** A PostgreSQL as it comes: every commit waits for the disk. */
async function lendPostgres(): Promise<Lent> {
	const { dataDir, remove } = lendFolder();
	const { url, stop } = await runPostgres({ durable: true });
	return {
		place: { dataDir, databaseUrl: `${url}postgres` },
		giveBack: async () => {
			await stop();
			remove();
		}
	};
}

/** Where a store may be for this run, and gone afterwards. */
export const lend = {
	sqlite: () => Promise.resolve(lendSqlite()),
	postgres: lendPostgres
} as const;
