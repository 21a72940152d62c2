import { Migrator } from 'kysely/migration';
import type { Database } from './tables.ts';
import { migrations } from '../migrations/migrations.ts';

/** What was done: names of the steps, none when the database was as it should be. */
export type Migrated =
	| { readonly type: 'migrated'; readonly steps: readonly string[] }
	/** Made by a later Readback than this one; nothing was changed. */
	| { readonly type: 'newer'; readonly steps: readonly string[] };

/** Names of the steps that this database has taken and that we do not know. */
export async function unknownSteps(db: Database): Promise<readonly string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
	const taken = await db
		.$extendTables<{ kysely_migration: { name: string } }>()
		.selectFrom('kysely_migration')
		.select('name')
		.orderBy('name')
		.execute();
	return taken.map(({ name }) => name).filter((name) => !(name in migrations));
}

/**
 * Brings the tables up to date, all or nothing. Processes that start at once wait for each other: on
 * PostgreSQL by Kysely's advisory lock, on SQLite by the transaction, which takes the right to write at
 * its begin.
 */
export async function migrate(db: Database): Promise<Migrated> {
	const unknown = await unknownSteps(db);
	if (unknown.length > 0) return { type: 'newer', steps: unknown };
	const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
	const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
	if (error !== undefined)
		throw new Error('The tables could not be brought up to date.', { cause: error });
	return { type: 'migrated', steps: results.map(({ migrationName }) => migrationName) };
}
