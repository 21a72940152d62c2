import type { Kysely } from 'kysely';

async function makeEducators(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('educators')
		.addColumn('user_id', 'text', (column) =>
			column.primaryKey().notNull().references('user.id').onDelete('cascade')
		)
		.addColumn('administrator', 'integer', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('invitations')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('email', 'text', (column) => column.notNull())
		.addColumn('token_hash', 'text', (column) => column.notNull().unique())
		.addColumn('administrator', 'integer', (column) => column.notNull())
		.addColumn('invited_by', 'text', (column) =>
			column.references('educators.user_id').onDelete('set null')
		)
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.addColumn('used_at', 'text')
		.execute();
}

async function makeClasses(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('classes')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('code', 'text', (column) => column.notNull().unique())
		.addColumn('naming', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('archived_at', 'text')
		.execute();
	await db.schema
		.createTable('class_educators')
		.addColumn('class_id', 'text', (column) =>
			column.notNull().references('classes.id').onDelete('cascade')
		)
		.addColumn('educator_id', 'text', (column) =>
			column.notNull().references('educators.user_id').onDelete('cascade')
		)
		.addColumn('owner', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('class_educators_pk', ['class_id', 'educator_id'])
		.execute();
	await db.schema
		.createIndex('class_educators_by_educator')
		.on('class_educators')
		.column('educator_id')
		.execute();
	await db.schema
		.createTable('roster')
		.addColumn('class_id', 'text', (column) =>
			column.notNull().references('classes.id').onDelete('cascade')
		)
		.addColumn('name', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('roster_pk', ['class_id', 'name'])
		.execute();
}

async function makeLearners(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('learners')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('class_id', 'text', (column) =>
			column.notNull().references('classes.id').onDelete('cascade')
		)
		.addColumn('label', 'text', (column) => column.notNull())
		.addColumn('recovery_hash', 'text', (column) => column.notNull().unique())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.addUniqueConstraint('learners_label', ['class_id', 'label'])
		.execute();
	await db.schema.createIndex('learners_expiry').on('learners').column('expires_at').execute();
	await db.schema
		.createTable('learner_sessions')
		.addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
		.addColumn('learner_id', 'text', (column) =>
			column.notNull().references('learners.id').onDelete('cascade')
		)
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createIndex('learner_sessions_by_learner')
		.on('learner_sessions')
		.column('learner_id')
		.execute();
}

/** Who there is: educators, classes, learners. */
export async function makePeopleTables(db: Kysely<unknown>): Promise<void> {
	await makeEducators(db);
	await makeClasses(db);
	await makeLearners(db);
}
