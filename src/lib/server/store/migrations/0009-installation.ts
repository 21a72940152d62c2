import type { Migration } from 'kysely/migration';

/** What administrators have set for the whole installation, such as the contacts of its support page. */
export const installation: Migration = {
	async up(db) {
		await db.schema
			.createTable('installation')
			.addColumn('name', 'text', (column) => column.primaryKey())
			.addColumn('value', 'text', (column) => column.notNull())
			.addColumn('changed_at', 'text', (column) => column.notNull())
			.execute();
	}
};
