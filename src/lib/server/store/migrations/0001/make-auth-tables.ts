import { PostgresAdapter, type ColumnDataType, type Kysely } from 'kysely';

interface Types {
	readonly date: ColumnDataType;
	readonly yesOrNo: ColumnDataType;
}

/** Their types are better-auth's own by database; it compares them when it starts. */
function typesFor(db: Kysely<unknown>): Types {
	return db.getExecutor().adapter instanceof PostgresAdapter
		? { date: 'timestamptz', yesOrNo: 'boolean' }
		: { date: 'date', yesOrNo: 'integer' };
}

async function makeUser(db: Kysely<unknown>, { date, yesOrNo }: Types): Promise<void> {
	await db.schema
		.createTable('user')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('email', 'text', (column) => column.notNull().unique())
		.addColumn('emailVerified', yesOrNo, (column) => column.notNull())
		.addColumn('image', 'text')
		.addColumn('createdAt', date, (column) => column.notNull())
		.addColumn('updatedAt', date, (column) => column.notNull())
		.execute();
}

async function makeSession(db: Kysely<unknown>, { date }: Types): Promise<void> {
	await db.schema
		.createTable('session')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('expiresAt', date, (column) => column.notNull())
		.addColumn('token', 'text', (column) => column.notNull().unique())
		.addColumn('createdAt', date, (column) => column.notNull())
		.addColumn('updatedAt', date, (column) => column.notNull())
		.addColumn('ipAddress', 'text')
		.addColumn('userAgent', 'text')
		.addColumn('userId', 'text', (column) =>
			column.notNull().references('user.id').onDelete('cascade')
		)
		.execute();
	await db.schema.createIndex('session_userId_idx').on('session').column('userId').execute();
}

async function makeAccount(db: Kysely<unknown>, { date }: Types): Promise<void> {
	await db.schema
		.createTable('account')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('accountId', 'text', (column) => column.notNull())
		.addColumn('providerId', 'text', (column) => column.notNull())
		.addColumn('userId', 'text', (column) =>
			column.notNull().references('user.id').onDelete('cascade')
		)
		.addColumn('accessToken', 'text')
		.addColumn('refreshToken', 'text')
		.addColumn('idToken', 'text')
		.addColumn('accessTokenExpiresAt', date)
		.addColumn('refreshTokenExpiresAt', date)
		.addColumn('scope', 'text')
		.addColumn('password', 'text')
		.addColumn('createdAt', date, (column) => column.notNull())
		.addColumn('updatedAt', date, (column) => column.notNull())
		.execute();
	await db.schema.createIndex('account_userId_idx').on('account').column('userId').execute();
}

async function makeVerification(db: Kysely<unknown>, { date }: Types): Promise<void> {
	await db.schema
		.createTable('verification')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('identifier', 'text', (column) => column.notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.addColumn('expiresAt', date, (column) => column.notNull())
		.addColumn('createdAt', date, (column) => column.notNull())
		.addColumn('updatedAt', date, (column) => column.notNull())
		.execute();
	await db.schema
		.createIndex('verification_identifier_idx')
		.on('verification')
		.column('identifier')
		.execute();
}

async function makeRateLimit(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('rateLimit')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('key', 'text', (column) => column.notNull().unique())
		.addColumn('count', 'integer', (column) => column.notNull())
		.addColumn('lastRequest', 'bigint', (column) => column.notNull())
		.execute();
}

/** The tables that better-auth 1.7 would make itself, column by column; a test compares the two. */
export async function makeAuthTables(db: Kysely<unknown>): Promise<void> {
	const types = typesFor(db);
	await makeUser(db, types);
	await makeSession(db, types);
	await makeAccount(db, types);
	await makeVerification(db, types);
	await makeRateLimit(db);
}
