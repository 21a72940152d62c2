import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, inject } from 'vitest';
import type { Dialect } from '../../src/lib/server/store/database/tables.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { type StorePlace } from '../../src/lib/server/store/database/store-place.ts';

/** Databases of one kind for a test; what it opened is closed and gone when it ends. */
export interface Fresh {
	readonly dialect: Dialect;
	/** Where an empty database may be made. */
	place(): Promise<StorePlace>;
	/** The store there, or in a new place. */
	open(place?: StorePlace): Promise<Store>;
}

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

/** Runs SQL as the master of the test's PostgreSQL. */
async function asMaster(text: string): Promise<void> {
	const client = new Client({ connectionString: `${inject('postgresUrl')}postgres` });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}

function makePlaces(dialect: Dialect) {
	const undo: (() => unknown)[] = [];
	return {
		place: async (): Promise<StorePlace> => {
			const dataDir = mkdtempSync(join(tmpdir(), 'readback-store-'));
			undo.push(() => rmSync(dataDir, { recursive: true }));
			if (dialect === 'sqlite') return { dataDir };
			const name = `test_${randomUUID().replaceAll('-', '')}`;
			await asMaster(`create database ${name}`);
			undo.push(() => asMaster(`drop database ${name} with (force)`));
			return { dataDir, databaseUrl: `${inject('postgresUrl')}${name}` };
		},
		undo
	};
}

/** One body of tests, on SQLite and on PostgreSQL. */
export function onBothDatabases(name: string, body: (fresh: Fresh) => void): void {
	describe.each(dialects)(`${name} (%s)`, (dialect) => {
		const { place, undo } = makePlaces(dialect);
		const open = async (at?: StorePlace): Promise<Store> => {
			const store = await openStore(at ?? (await place()));
			undo.push(() => store.close());
			return store;
		};
		afterEach(async () => {
			for (const step of undo.splice(0).reverse()) await step();
		});
		body({ dialect, place, open });
	});
}
