import { bit } from './database/columns.ts';
import type { Database } from './database/tables.ts';
import { hold, transact } from './database/transact.ts';

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
			created_at: educator.createdAt,
			digest_at: null
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

interface NewUser extends Educator {
	/** Whether it is known that the address is theirs. */
	readonly emailVerified: boolean;
	/** As better-auth makes and compares it. */
	readonly passwordHash: string;
}

/** An educator with the user and the password that better-auth looks for. `taken`: of that address is one. */
export async function createUser(
	db: Database,
	{ id, name, email, administrator, createdAt, emailVerified, passwordHash }: NewUser
): Promise<{ readonly type: 'created' } | { readonly type: 'taken' }> {
	const dates = { createdAt: new Date(createdAt), updatedAt: new Date(createdAt) };
	return transact(db, async (tx) => {
		const { numInsertedOrUpdatedRows = 0n } = await tx
			.insertInto('user')
			.values({ id, name, email, emailVerified, image: null, ...dates })
			.onConflict((conflict) => conflict.column('email').doNothing())
			.executeTakeFirstOrThrow();
		if (numInsertedOrUpdatedRows === 0n) return { type: 'taken' };
		await tx
			.insertInto('account')
			.values({
				...{ id, userId: id, accountId: id, providerId: 'credential', password: passwordHash },
				...{ accessToken: null, refreshToken: null, idToken: null, scope: null },
				...{ accessTokenExpiresAt: null, refreshTokenExpiresAt: null, ...dates }
			})
			.execute();
		await createEducator(tx, { id, administrator, createdAt });
		return { type: 'created' };
	});
}

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

/**
 * Whether this still signs its user in. A password is checked before, which takes long, and outside of the
 * transaction: meanwhile it may have been changed, or the user erased. Until the transaction ends, neither
 * happens.
 */
export async function holdCredential(
	tx: Database,
	{ id, passwordHash }: Credential,
	strength: 'as it is' | 'to change'
): Promise<boolean> {
	await hold(tx, 'user', [id], strength);
	const row = await credentials(tx)
		.where('user.id', '=', id)
		.where('account.password', '=', passwordHash)
		.executeTakeFirst();
	return row !== undefined;
}

/** A session as better-auth looks for it. */
interface Session {
	readonly id: string;
	readonly userId: string;
	/** Stands in the cookie, signed. */
	readonly token: string;
	/** What the browser says of itself; may be empty. */
	readonly userAgent: string;
	readonly createdAt: Date;
	readonly expiresAt: Date;
}

export async function createSession(tx: Database, session: Session): Promise<void> {
	await tx
		.insertInto('session')
		.values({ ...session, updatedAt: session.createdAt, ipAddress: '' })
		.execute();
}

/**
 * A new password. All that the old one had opened is over: each session, each link by mail. Whoever signs in
 * with the old one meanwhile comes either before, and their session ends here, or after, and is refused
 * (`holdCredential`).
 */
export async function setPassword(
	tx: Database,
	{ id, passwordHash: password }: Credential,
	now: string
): Promise<void> {
	await hold(tx, 'user', [id], 'to change');
	await tx
		.updateTable('account')
		.set({ password, updatedAt: new Date(now) })
		.where('userId', '=', id)
		.where('providerId', '=', 'credential')
		.execute();
	await tx.deleteFrom('session').where('userId', '=', id).execute();
	await tx.deleteFrom('mail_links').where('user_id', '=', id).execute();
}
