import type { Kysely } from 'kysely';

/** What was shown of a class, when, and over how many people: the next look goes by it. */
export async function makeLooks(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('looks')
		.addColumn('assignment_id', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('quiz_id', 'text', (column) => column.notNull())
		.addColumn('edition', 'text', (column) => column.notNull().references('editions.edition'))
		.addColumn('people', 'integer', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('shown', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('looks_pk', ['assignment_id', 'quiz_id', 'edition', 'people'])
		.execute();
}
