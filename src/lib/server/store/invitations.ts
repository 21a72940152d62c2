import { sql } from 'kysely';
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
}

function invitations(db: Database) {
	return db
		.selectFrom('invitations')
		.select(['id', 'email', 'administrator', 'invited_by as invitedBy'])
		.select(['created_at as createdAt', 'expires_at as expiresAt']);
}

/**
 * Can be taken at `now`: unused, in time, and from somebody who may invite now. Whoever is no longer an
 * administrator, or was erased, has given nothing; the link of the first start (no address) is from nobody.
 */
function isOpen(now: string) {
	return sql<boolean>`(invitations.used_at is null and invitations.expires_at > ${now}
		and (invitations.email = '' or exists (select 1 from educators
			where educators.user_id = invitations.invited_by and educators.administrator = 1)))`;
}

/** Of the token only a hash is kept. */
export async function createInvitation(
	db: Database,
	invitation: Invitation & { readonly tokenHash: string }
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
		.where(isOpen(now))
		.executeTakeFirst();
	return row && { ...row, administrator: row.administrator === 1 };
}

/**
 * Takes it: true for one caller only, however many come at once; false when it cannot be taken. Under
 * `holdAdministrators`: who invited stays what they are.
 */
export async function takeInvitation(tx: Database, id: string, now: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('invitations')
		.set({ used_at: now })
		.where('id', '=', id)
		.where(isOpen(now))
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** Those that can be taken, newest first. */
export async function listOpenInvitations(
	db: Database,
	now: string
): Promise<readonly Invitation[]> {
	const found = invitations(db).where(isOpen(now));
	const rows = await found.orderBy('created_at', 'desc').orderBy('id').execute();
	return rows.map((row) => ({ ...row, administrator: row.administrator === 1 }));
}

/** Those without an address: links that make the first administrator. */
export async function deleteFirstInvitations(tx: Database): Promise<void> {
	await tx.deleteFrom('invitations').where('email', '=', '').execute();
}

export async function deleteInvitation(db: Database, id: string): Promise<void> {
	await db.deleteFrom('invitations').where('id', '=', id).execute();
}
