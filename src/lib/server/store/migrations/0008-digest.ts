import type { Migration } from 'kysely/migration';

/** When the next digest by mail is due to an educator; null: they want none. */
export const digest: Migration = {
	async up(db) {
		await db.schema.alterTable('educators').addColumn('digest_at', 'text').execute();
	}
};
