import { recordAudit } from '../store/audit.ts';
import { findEducator } from '../store/educators.ts';
import { findLink, takeLink } from '../store/mail-links.ts';
import { setPassword } from '../store/passwords.ts';
import { succeeded } from '../store/slow-downs.ts';
import { transact } from '../store/transact.ts';
import type { Accounts } from './accounts.ts';
import { hashToken } from './hash-token.ts';
import { makeKnown } from './known-browser.ts';
import { mailKey } from './mail-link.ts';
import { passwordProblem } from './password-problem.ts';
import { crowdKey } from './sign-in.ts';

export type PasswordReset =
	/** `cookies`: this browser is known, so that whoever tries passwords elsewhere does not slow it down. */
	| { readonly type: 'reset'; readonly cookies: readonly string[] }
	/** The link was used or replaced, or its hour is over. */
	| { readonly type: 'gone' }
	| { readonly type: 'unusable'; readonly reason: string };

/** Sets a new password with the token of a message. It works once; all sessions and other links end. */
export async function resetPassword(
	accounts: Accounts,
	{
		token,
		password,
		now
	}: { readonly token: string; readonly password: string; readonly now: string }
): Promise<PasswordReset> {
	const wrong = passwordProblem(password);
	if (wrong !== null) return { type: 'unusable', reason: wrong };
	const { db, auth, newId, secret } = accounts;
	const opening = { kind: 'reset', tokenHash: hashToken(token), now } as const;
	const id = await findLink(db, opening);
	const educator = id === undefined ? undefined : await findEducator(db, id);
	if (id === undefined || !educator) return { type: 'gone' };
	const person = { id, passwordHash: await (await auth.$context).password.hash(password) };
	const type = await transact(db, async (tx) => {
		if (!(await takeLink(tx, opening))) return 'gone';
		await setPassword(tx, person, now);
		const deed = { actor: id, action: 'password.reset', subject: id, detail: null };
		await recordAudit(tx, { id: newId(), at: now, ...deed });
		await succeeded(tx, [mailKey('reset', id), crowdKey(accounts, educator.email)]);
		return 'reset';
	});
	return type === 'gone' ? { type } : { type, cookies: [makeKnown(person, { secret, now })] };
}
