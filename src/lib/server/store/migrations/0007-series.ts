import type { Migration } from 'kysely/migration';

/** Assignments that were made together, for several classes; null: it was made alone. */
export const series: Migration = {
	async up(db) {
		await db.schema.alterTable('assignments').addColumn('series', 'text').execute();
		await db.schema
			.createIndex('assignments_by_series')
			.on('assignments')
			.column('series')
			.execute();
	}
};
