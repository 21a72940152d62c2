import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** One link by mail of each kind a user. */
async function makeMailLinks(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('mail_links')
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('user_id', 'text', (column) =>
			column.notNull().references('user.id').onDelete('cascade')
		)
		.addColumn('nonce', 'text', (column) => column.notNull())
		.addColumn('token_hash', 'text', (column) => column.notNull().unique())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('mail_links_pk', ['kind', 'user_id'])
		.execute();
	await db.schema.createIndex('mail_links_by_user').on('mail_links').column('user_id').execute();
}

/** Addresses that are asked to teach a class, whether or not somebody here has them. */
async function makeClassInvitations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('class_invitations')
		.addColumn('class_id', 'text', (column) =>
			column.notNull().references('classes.id').onDelete('cascade')
		)
		.addColumn('email', 'text', (column) => column.notNull())
		.addColumn('invited_by', 'text', (column) =>
			column.references('educators.user_id').onDelete('set null')
		)
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('class_invitations_pk', ['class_id', 'email'])
		.execute();
	await db.schema
		.createIndex('class_invitations_by_email')
		.on('class_invitations')
		.column('email')
		.execute();
}

/** Links that stood in clear in better-auth's table are over; it is not used any more. */
export const linksAndInvitations: Migration = {
	async up(db) {
		await makeMailLinks(db);
		await makeClassInvitations(db);
		await db.deleteFrom('verification').execute();
	}
};
