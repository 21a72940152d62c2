import type { Database } from './database/tables.ts';
import { isoSeconds } from './database/columns.ts';
import { clockSkew } from './limits.ts';
import { transact } from './database/transact.ts';

/** What a link by mail opens: a new password, or that an address is confirmed. */
export type LinkKind = 'reset' | 'confirm';

/** The one link of its kind that a user has. Of its token only a hash is kept. */
export interface MailLink {
	readonly kind: LinkKind;
	readonly userId: string;
	/** The token is made of it and the server's secret, so that the same link can be sent again. */
	readonly nonce: string;
	readonly tokenHash: string;
	readonly createdAt: string;
	readonly expiresAt: string;
}

/** A link by a clock that was ahead would outlive its hour: it is void. */
function latest(now: string): string {
	return isoSeconds(new Date(Date.parse(now) + clockSkew * 1000));
}

/**
 * The link of this kind that holds until `until` at least, or else `made` in its place: whatever link there
 * was before opens nothing any more.
 */
export async function keepOneLink(
	db: Database,
	made: MailLink,
	until: string
): Promise<Pick<MailLink, 'nonce' | 'expiresAt'>> {
	const { kind, userId, createdAt: now } = made;
	return transact(db, async (tx) => {
		const there = await tx
			.selectFrom('mail_links')
			.select(['nonce', 'expires_at as expiresAt'])
			.where('kind', '=', kind)
			.where('user_id', '=', userId)
			.where('created_at', '<=', latest(now))
			.where('expires_at', '>=', until)
			.executeTakeFirst();
		if (there) return there;
		const row = {
			...{ nonce: made.nonce, token_hash: made.tokenHash },
			...{ created_at: now, expires_at: made.expiresAt }
		};
		await tx
			.insertInto('mail_links')
			.values({ kind, user_id: userId, ...row })
			.onConflict((conflict) => conflict.columns(['kind', 'user_id']).doUpdateSet(row))
			.execute();
		return { nonce: made.nonce, expiresAt: made.expiresAt };
	});
}

interface Opening {
	readonly kind: LinkKind;
	readonly tokenHash: string;
	readonly now: string;
}

/** Whose link it is; `undefined`: it was taken, replaced, or its time is over. */
export async function findLink(
	db: Database,
	{ kind, tokenHash, now }: Opening
): Promise<string | undefined> {
	const row = await db
		.selectFrom('mail_links')
		.select('user_id as userId')
		.where('kind', '=', kind)
		.where('token_hash', '=', tokenHash)
		.where('expires_at', '>', now)
		.where('created_at', '<=', latest(now))
		.executeTakeFirst();
	return row?.userId;
}

/** Takes it: true for one caller only, however many come at once. */
export async function takeLink(tx: Database, { kind, tokenHash, now }: Opening): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('mail_links')
		.where('kind', '=', kind)
		.where('token_hash', '=', tokenHash)
		.where('expires_at', '>', now)
		.where('created_at', '<=', latest(now))
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}
