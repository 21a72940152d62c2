import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, describe, inject } from 'vitest';
import type { Dialect } from '../../src/lib/server/store/database/tables.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { databaseFile, type StorePlace } from '../../src/lib/server/store/database/store-place.ts';

/** Databases of one kind for a test; what it opened is closed and gone when it ends. */
export interface Fresh {
	readonly dialect: Dialect;
	/** Where an empty database may be made. */
	place(): Promise<StorePlace>;
	/** Where an empty database is, with its tables. */
	tables(): Promise<StorePlace>;
	/** The store there, or in a new place with its tables. */
	open(place?: StorePlace): Promise<Store>;
}

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

/** Runs SQL as the master of the test's PostgreSQL. */
async function asMaster(text: string, database = 'postgres'): Promise<void> {
	const client = new Client({ connectionString: inject('postgresUrl') + database });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}

/** Databases with their tables that no test has now; the PostgreSQL goes in the end, and they with it. */
const spare: string[] = [];

/** Takes every row out: a database that is made and dropped for each test costs hundreds of files. */
async function clear(name: string): Promise<void> {
	await asMaster(
		`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '${name}'`
	);
	await asMaster(
		`do $$ declare name text; begin
			set session_replication_role = replica;
			for name in select tablename from pg_tables
				where schemaname = 'public' and tablename not like 'kysely_%'
			loop execute format('delete from %I', name); end loop;
		end $$`,
		name
	);
}

async function databaseWithTables(): Promise<string> {
	const used = spare.pop();
	if (used !== undefined) return used;
	const name = `tables_${randomUUID().replaceAll('-', '')}`;
	await asMaster(`create database ${name} template ${inject('emptyPostgres')}`);
	return name;
}

function makePlaces(dialect: Dialect) {
	const undo: (() => unknown)[] = [];
	const folder = (): string => {
		const dataDir = mkdtempSync(join(tmpdir(), 'readback-store-'));
		undo.push(() => rmSync(dataDir, { recursive: true }));
		return dataDir;
	};
	const address = (name: string): string => `${inject('postgresUrl')}${name}`;
	return {
		place: async (): Promise<StorePlace> => {
			const dataDir = folder();
			if (dialect === 'sqlite') return { dataDir };
			const name = `test_${randomUUID().replaceAll('-', '')}`;
			await asMaster(`create database ${name}`);
			undo.push(() => asMaster(`drop database ${name} with (force)`));
			return { dataDir, databaseUrl: address(name) };
		},
		tables: async (): Promise<StorePlace> => {
			const dataDir = folder();
			if (dialect === 'sqlite') {
				copyFileSync(join(inject('emptySqlite'), databaseFile), join(dataDir, databaseFile));
				return { dataDir };
			}
			const name = await databaseWithTables();
			undo.push(async () => {
				await clear(name);
				spare.push(name);
			});
			return { dataDir, databaseUrl: address(name) };
		},
		undo
	};
}

/** One body of tests, on SQLite and on PostgreSQL. */
export function onBothDatabases(name: string, body: (fresh: Fresh) => void): void {
	// Not handed on to the next file: tests of the tables themselves leave other tables behind.
	afterAll(() => void spare.splice(0));
	describe.each(dialects)(`${name} (%s)`, (dialect) => {
		const { place, tables, undo } = makePlaces(dialect);
		const open = async (at?: StorePlace): Promise<Store> => {
			const store = await openStore(at ?? (await tables()));
			undo.push(() => store.close());
			return store;
		};
		afterEach(async () => {
			for (const step of undo.splice(0).reverse()) await step();
		});
		body({ dialect, place, tables, open });
	});
}
