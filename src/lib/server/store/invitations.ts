import { bit } from './database/columns.ts';
import type { Database } from './database/tables.ts';

export interface Invitation {
	readonly id: string;
	readonly email: string;
	/** Whether who takes it becomes an administrator. */
	readonly administrator: boolean;
	/** `null` for the link that makes the first administrator, and when who invited is gone. */
	readonly invitedBy: string | null;
	readonly createdAt: string;
	readonly expiresAt: string;
	readonly usedAt: string | null;
}

function invitations(db: Database) {
	return db
		.selectFrom('invitations')
		.select(['id', 'email', 'administrator', 'invited_by as invitedBy'])
		.select(['created_at as createdAt', 'expires_at as expiresAt', 'used_at as usedAt']);
}

/** Of the token only a hash is kept. */
export async function createInvitation(
	db: Database,
	invitation: Omit<Invitation, 'usedAt'> & { readonly tokenHash: string }
): Promise<void> {
	await db
		.insertInto('invitations')
		.values({
			id: invitation.id,
			email: invitation.email,
			token_hash: invitation.tokenHash,
			administrator: bit(invitation.administrator),
			invited_by: invitation.invitedBy,
			created_at: invitation.createdAt,
			expires_at: invitation.expiresAt,
			used_at: null
		})
		.execute();
}

/** The invitation with this token, if it can still be taken at `now`. */
export async function findOpenInvitation(
	db: Database,
	tokenHash: string,
	now: string
): Promise<Invitation | undefined> {
	const row = await invitations(db)
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return row && { ...row, administrator: row.administrator === 1 };
}

/** Takes it: true for one caller only, however many come at once; false when it cannot be taken. */
export async function takeInvitation(db: Database, id: string, now: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('invitations')
		.set({ used_at: now })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** Newest first, used and expired ones too. */
export async function listInvitations(db: Database): Promise<readonly Invitation[]> {
	const rows = await invitations(db).orderBy('created_at', 'desc').orderBy('id').execute();
	return rows.map((row) => ({ ...row, administrator: row.administrator === 1 }));
}

export async function deleteInvitation(db: Database, id: string): Promise<void> {
	await db.deleteFrom('invitations').where('id', '=', id).execute();
}
