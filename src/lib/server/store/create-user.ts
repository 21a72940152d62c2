import type { Database } from './database.ts';
import { createEducator, type Educator } from './educators.ts';
import { transact } from './transact.ts';

export interface NewUser extends Educator {
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
