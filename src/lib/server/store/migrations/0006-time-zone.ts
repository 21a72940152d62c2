import type { Migration } from 'kysely/migration';

/** In which time zone the times of a class are written; null: nobody has said it yet. */
export const timeZone: Migration = {
	async up(db) {
		await db.schema.alterTable('classes').addColumn('time_zone', 'text').execute();
	}
};
