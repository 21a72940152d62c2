import type { Migration } from 'kysely/migration';

/** What stays counted when somebody erases themselves, and how a class holds off who does not belong to it. */
export const joining: Migration = {
	async up(db) {
		await db.schema
			.createTable('used_attempts')
			.addColumn('assignment_id', 'text', (column) =>
				column.notNull().references('assignments.id').onDelete('cascade')
			)
			.addColumn('person', 'text', (column) => column.notNull())
			.addColumn('quiz_id', 'text', (column) => column.notNull())
			.addColumn('attempts', 'integer', (column) => column.notNull())
			.addPrimaryKeyConstraint('used_attempts_pk', ['assignment_id', 'person', 'quiz_id'])
			.execute();
		await db.schema
			.createIndex('used_attempts_by_person')
			.on('used_attempts')
			.column('person')
			.execute();
		await db.schema
			.createTable('earlier_attempts')
			.addColumn('assignment_id', 'text', (column) =>
				column.notNull().references('assignments.id').onDelete('cascade')
			)
			.addColumn('learner_id', 'text', (column) =>
				column.notNull().references('learners.id').onDelete('cascade')
			)
			.addColumn('quiz_id', 'text', (column) => column.notNull())
			.addColumn('attempts', 'integer', (column) => column.notNull())
			.addPrimaryKeyConstraint('earlier_attempts_pk', ['assignment_id', 'learner_id', 'quiz_id'])
			.execute();
		await db.schema
			.createIndex('earlier_attempts_by_learner')
			.on('earlier_attempts')
			.column('learner_id')
			.execute();
		await db.schema.alterTable('classes').addColumn('joining_paused_at', 'text').execute();
		await db.schema.alterTable('classes').addColumn('join_key_salt', 'text').execute();
		await db.schema.createIndex('audit_by_subject').on('audit').column('subject').execute();
	}
};
