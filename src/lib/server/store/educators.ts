import { bit } from './bit.ts';
import type { Database } from './database.ts';

export interface Educator {
	/** The id of their user. */
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly administrator: boolean;
	readonly createdAt: string;
}

function educators(db: Database) {
	return db
		.selectFrom('educators')
		.innerJoin('user', 'user.id', 'educators.user_id')
		.select(['user.id', 'user.name', 'user.email'])
		.select(['educators.administrator', 'educators.created_at as createdAt']);
}

/** Makes an educator of a user. */
export async function createEducator(
	db: Database,
	educator: Pick<Educator, 'id' | 'administrator' | 'createdAt'>
): Promise<void> {
	await db
		.insertInto('educators')
		.values({
			user_id: educator.id,
			administrator: bit(educator.administrator),
			created_at: educator.createdAt
		})
		.execute();
}

export async function findEducator(db: Database, id: string): Promise<Educator | undefined> {
	const row = await educators(db).where('user.id', '=', id).executeTakeFirst();
	return row && { ...row, administrator: row.administrator === 1 };
}

/** `email` in small letters, as all are kept. */
export async function findEducatorByEmail(
	db: Database,
	email: string
): Promise<Educator | undefined> {
	const row = await educators(db).where('user.email', '=', email).executeTakeFirst();
	return row && { ...row, administrator: row.administrator === 1 };
}

/** Whom a message to this address would be for, and whether they have confirmed that it is theirs. */
export async function findRecipient(
	db: Database,
	email: string
): Promise<
	{ readonly id: string; readonly email: string; readonly confirmed: boolean } | undefined
> {
	const row = await db
		.selectFrom('educators')
		.innerJoin('user', 'user.id', 'educators.user_id')
		.select(['user.id', 'user.email', 'user.emailVerified'])
		.where('user.email', '=', email)
		.executeTakeFirst();
	return row && { id: row.id, email: row.email, confirmed: Boolean(row.emailVerified) };
}

/** The educator's address, if they have confirmed that it is theirs. */
export async function findConfirmedEmail(db: Database, id: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('educators')
		.innerJoin('user', 'user.id', 'educators.user_id')
		.select(['user.email', 'user.emailVerified'])
		.where('user.id', '=', id)
		.executeTakeFirst();
	return row?.emailVerified ? row.email : undefined;
}

export async function confirmEmail(db: Database, id: string, now: string): Promise<void> {
	await db
		.updateTable('user')
		.set({ emailVerified: true, updatedAt: new Date(now) })
		.where('id', '=', id)
		.execute();
}

/** By name. */
export async function listEducators(db: Database): Promise<readonly Educator[]> {
	const rows = await educators(db).orderBy('user.name').orderBy('user.id').execute();
	return rows.map((row) => ({ ...row, administrator: row.administrator === 1 }));
}

/** Whether an administrator is there; on an empty installation there is none. */
export async function hasAdministrator(db: Database): Promise<boolean> {
	const row = await db
		.selectFrom('educators')
		.select('user_id')
		.where('administrator', '=', 1)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export async function setAdministrator(
	db: Database,
	id: string,
	administrator: boolean
): Promise<void> {
	await db
		.updateTable('educators')
		.set({ administrator: bit(administrator) })
		.where('user_id', '=', id)
		.execute();
}
