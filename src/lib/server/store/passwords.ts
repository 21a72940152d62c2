import type { Database } from './database.ts';

/** What signs somebody in. */
export interface Credential {
	/** Of the user. */
	readonly id: string;
	/** As better-auth makes and compares it. */
	readonly passwordHash: string;
}

function credentials(db: Database) {
	return db
		.selectFrom('account')
		.innerJoin('user', 'user.id', 'account.userId')
		.select(['user.id', 'account.password as passwordHash'])
		.where('providerId', '=', 'credential');
}

type Row = { readonly id: string; readonly passwordHash: string | null } | undefined;

function credential(row: Row): Credential | undefined {
	return row?.passwordHash ? { id: row.id, passwordHash: row.passwordHash } : undefined;
}

/** `email` as `readEmail` gives it. */
export async function findCredentialByEmail(
	db: Database,
	email: string
): Promise<Credential | undefined> {
	return credential(await credentials(db).where('user.email', '=', email).executeTakeFirst());
}

export async function findCredential(db: Database, id: string): Promise<Credential | undefined> {
	return credential(await credentials(db).where('user.id', '=', id).executeTakeFirst());
}

/** A new password. All that the old one had opened is over: each session, each link by mail. */
export async function setPassword(
	tx: Database,
	{ id, passwordHash: password }: Credential,
	now: string
): Promise<void> {
	await tx
		.updateTable('account')
		.set({ password, updatedAt: new Date(now) })
		.where('userId', '=', id)
		.where('providerId', '=', 'credential')
		.execute();
	await tx.deleteFrom('session').where('userId', '=', id).execute();
	await tx.deleteFrom('mail_links').where('user_id', '=', id).execute();
}
