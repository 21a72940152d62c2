import type { Kysely } from 'kysely';

/** What the house keeps for itself: who did what, how often, and who is gone. */
export async function makeHouseTables(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('audit')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('actor', 'text', (column) => column.notNull())
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('detail', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('audit_by_time').on('audit').column('at').execute();
	await db.schema
		.createTable('rate_limits')
		.addColumn('key', 'text', (column) => column.primaryKey().notNull())
		.addColumn('window_start', 'text', (column) => column.notNull())
		.addColumn('count', 'integer', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('tombstones')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.execute();
}
