import type { Kysely } from 'kysely';

async function makeAssignments(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('editions')
		.addColumn('edition', 'text', (column) => column.primaryKey().notNull())
		.addColumn('module_id', 'text', (column) => column.notNull())
		.addColumn('content', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('assignments')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('class_id', 'text', (column) =>
			column.notNull().references('classes.id').onDelete('cascade')
		)
		.addColumn('module_id', 'text', (column) => column.notNull())
		.addColumn('edition', 'text', (column) => column.notNull().references('editions.edition'))
		.addColumn('settings', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('created_by', 'text', (column) =>
			column.references('educators.user_id').onDelete('set null')
		)
		.execute();
	await db.schema
		.createIndex('assignments_by_class')
		.on('assignments')
		.column('class_id')
		.execute();
	await db.schema
		.createTable('assignment_events')
		.addColumn('assignment_id', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('event', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('by_educator', 'text', (column) =>
			column.references('educators.user_id').onDelete('set null')
		)
		.addPrimaryKeyConstraint('assignment_events_pk', ['assignment_id', 'position'])
		.execute();
}

async function makeAttempts(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('attempts')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('assignment_id', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('learner_id', 'text', (column) =>
			column.notNull().references('learners.id').onDelete('cascade')
		)
		.addColumn('quiz_id', 'text', (column) => column.notNull())
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('edition', 'text', (column) => column.notNull().references('editions.edition'))
		.addColumn('input', 'text', (column) => column.notNull())
		.addColumn('begun_at', 'text', (column) => column.notNull())
		.addColumn('handed_in_at', 'text')
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.addUniqueConstraint('attempts_number', ['assignment_id', 'learner_id', 'quiz_id', 'number'])
		.execute();
	await db.schema.createIndex('attempts_by_learner').on('attempts').column('learner_id').execute();
	await db.schema.createIndex('attempts_expiry').on('attempts').column('expires_at').execute();
	await db.schema
		.createTable('attempt_events')
		.addColumn('attempt_id', 'text', (column) =>
			column.notNull().references('attempts.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('event', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('attempt_events_pk', ['attempt_id', 'position'])
		.execute();
}

async function makeOfOneLearner(db: Kysely<unknown>): Promise<void> {
	const table = (name: string) =>
		db.schema
			.createTable(name)
			.addColumn('assignment_id', 'text', (column) =>
				column.notNull().references('assignments.id').onDelete('cascade')
			)
			.addColumn('learner_id', 'text', (column) =>
				column.notNull().references('learners.id').onDelete('cascade')
			);
	await table('exceptions')
		.addColumn('settings', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('exceptions_pk', ['assignment_id', 'learner_id'])
		.execute();
	await table('completions')
		.addColumn('quiz_id', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('completions_pk', ['assignment_id', 'learner_id', 'quiz_id'])
		.execute();
	for (const name of ['exceptions', 'completions'])
		await db.schema.createIndex(`${name}_by_learner`).on(name).column('learner_id').execute();
}

/** What is assigned, and what is done of it. */
export async function makeWorkTables(db: Kysely<unknown>): Promise<void> {
	await makeAssignments(db);
	await makeAttempts(db);
	await makeOfOneLearner(db);
}
