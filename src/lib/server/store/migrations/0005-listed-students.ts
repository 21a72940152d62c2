import type { Migration } from 'kysely/migration';

/** What an educator may keep beside a name that the class expects. */
export const listedStudents: Migration = {
	async up(db) {
		await db.schema.alterTable('roster').addColumn('email', 'text').execute();
		await db.schema.alterTable('roster').addColumn('student_number', 'text').execute();
	}
};
