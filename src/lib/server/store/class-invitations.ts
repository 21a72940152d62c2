import { sql } from 'kysely';
import type { Database } from './database/tables.ts';

/** An invitation to teach a class. It is kept whether or not anybody here has the address. */
export interface ClassInvitation {
	readonly classId: string;
	/** As `readEmail` gives it. */
	readonly email: string;
	/** `null`: who invited is gone. */
	readonly invitedBy: string | null;
	readonly createdAt: string;
	readonly expiresAt: string;
}

/** Whether it can be taken: in its time, and only while who invited owns the class. */
function isOpen(now: string) {
	return sql<boolean>`(class_invitations.expires_at > ${now} and exists (select 1 from class_educators
		where class_educators.class_id = class_invitations.class_id
		and class_educators.educator_id = class_invitations.invited_by and class_educators.owner = 1))`;
}

/** Invites an address; one that is invited already has its time begin anew. */
export async function inviteToClass(db: Database, invitation: ClassInvitation): Promise<void> {
	const row = {
		invited_by: invitation.invitedBy,
		created_at: invitation.createdAt,
		expires_at: invitation.expiresAt
	};
	await db
		.insertInto('class_invitations')
		.values({ class_id: invitation.classId, email: invitation.email, ...row })
		.onConflict((conflict) => conflict.columns(['class_id', 'email']).doUpdateSet(row))
		.execute();
}

/** Open invitations of a class, by address. */
export async function listClassInvitations(
	db: Database,
	classId: string,
	now: string
): Promise<readonly Pick<ClassInvitation, 'email' | 'expiresAt'>[]> {
	return db
		.selectFrom('class_invitations')
		.select(['email', 'expires_at as expiresAt'])
		.where('class_id', '=', classId)
		.where(isOpen(now))
		.orderBy('email')
		.execute();
}

/** A class that somebody is invited to teach, and by whom. */
export interface ClassOffer {
	readonly classId: string;
	readonly className: string;
	/** `null`: they are gone. */
	readonly from: string | null;
	readonly expiresAt: string;
}

/** Open invitations for an address, by name of the class. */
export async function listClassOffers(
	db: Database,
	email: string,
	now: string
): Promise<readonly ClassOffer[]> {
	return db
		.selectFrom('class_invitations')
		.innerJoin('classes', 'classes.id', 'class_invitations.class_id')
		.leftJoin('user', 'user.id', 'class_invitations.invited_by')
		.select(['classes.id as classId', 'classes.name as className', 'user.name as from'])
		.select('class_invitations.expires_at as expiresAt')
		.where('class_invitations.email', '=', email)
		.where(isOpen(now))
		.orderBy('classes.name')
		.orderBy('classes.id')
		.execute();
}

/** Nothing happens where there is none. */
export async function removeClassInvitation(
	db: Database,
	{ classId, email }: { readonly classId: string; readonly email: string }
): Promise<void> {
	await db
		.deleteFrom('class_invitations')
		.where('class_id', '=', classId)
		.where('email', '=', email)
		.execute();
}

/** Uses it up: true for one caller only; false where there is none that is open. Under a
 * lock of the class: who invited stays its owner meanwhile. */
export async function takeClassInvitation(
	db: Database,
	{
		classId,
		email,
		now
	}: { readonly classId: string; readonly email: string; readonly now: string }
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('class_invitations')
		.where('class_id', '=', classId)
		.where('email', '=', email)
		.where(isOpen(now))
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}
