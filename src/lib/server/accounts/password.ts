import { recordAudit } from '../store/audit.ts';
import { hold, transact } from '../store/database/transact.ts';
import {
	findCredential,
	findEducator,
	findRecipient,
	holdCredential,
	setPassword
} from '../store/educators.ts';
import { succeeded, tryNow } from '../store/limits.ts';
import { findLink, takeLink } from '../store/mail-links.ts';
import { makeKnown } from './known-browser.ts';
import { sendLink, mailKey } from './mail/mail-link.ts';
import { passwordLength } from './make-auth.ts';
import type { Accounts } from './open-accounts.ts';
import { readEmail } from './mail/read-email.ts';
import { keyOf, hashToken } from './secrets.ts';
import { sessionCookies, startSession } from './sessions.ts';
import { crowdKey } from './sign-in.ts';
import type { Who } from './who-asks.ts';

type PasswordChanged =
	/** `cookies`: of the one session that goes on, and of this browser, which is known. */
	| { readonly type: 'changed'; readonly cookies: readonly string[] }
	| { readonly type: 'forbidden' }
	/** The present password was not looked at. */
	| { readonly type: 'wait'; readonly retryAfter: number }
	/** The present password is another one. */
	| { readonly type: 'wrong' }
	/** Of the new password. */
	| { readonly type: 'unusable'; readonly reason: PasswordProblem };

interface PasswordChange {
	readonly present: string;
	readonly next: string;
	readonly now: string;
	/** Of the request: whose session goes on. */
	readonly headers: Headers;
}

/** Whoever finds a browser signed in must not guess the present password at leisure. */
const changeWaits = [...new Array<number>(10).fill(0), 10, 20, 40, 60];

/** Changes an educator's password, and ends all their sessions but this one, and all links by mail. */
export async function changePassword(
	accounts: Accounts,
	who: Who,
	{ present, next, now, headers }: PasswordChange
): Promise<PasswordChanged> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const { db, auth, newId, secret } = accounts;
	const reason = passwordProblem(next);
	if (reason !== null) return { type: 'unusable', reason };
	const { id } = who;
	const key = `change-password:${id}`;
	const slowed = await tryNow(db, { key, now, waits: changeWaits, forget: 60 * 60 });
	if (slowed.type === 'wait') return slowed;
	const person = await findCredential(db, id);
	const { hash, verify } = (await auth.$context).password;
	if (!person || !(await verify({ hash: person.passwordHash, password: present })))
		return { type: 'wrong' };
	const changed = { id, passwordHash: await hash(next) };
	const token = await transact(db, async (tx) => {
		// Whoever knows the old password must not undo a change that was made meanwhile.
		if (!(await holdCredential(tx, person, 'to change'))) return undefined;
		await setPassword(tx, changed, now);
		const deed = { actor: id, action: 'password.change', subject: id, detail: null };
		await recordAudit(tx, { id: newId(), at: now, ...deed });
		await succeeded(tx, [key]);
		return startSession(accounts, tx, { userId: id, headers });
	});
	if (token === undefined) return { type: 'wrong' };
	const cookies = await sessionCookies(accounts, token);
	return { type: 'changed', cookies: [...cookies, makeKnown(changed, { secret, now })] };
}

type ResetRequested =
	/** Whether there is such an address, or a message is sent, is not said. */
	{ readonly type: 'requested' } | { readonly type: 'wait'; readonly retryAfter: number };

/** Seconds between requests from one network for one address. */
const resetWaits = [0, 0, 0, 15, 30, 60] as const;

/**
 * What requests from one network for one address are counted under. Of the address's hash only 16 bits
 * count: whoever invents addresses fills 65,536 rows at most, and meets a given address by chance alone.
 */
function resetKey(secret: string, network: string, email: string): string {
	return `${keyOf(secret, 'reset-from', network)}:${keyOf(secret, 'reset-to', email).slice(-3)}`;
}

/**
 * Sends a link for a new password to the address, if it is a confirmed one of an educator here. Nothing is
 * looked up before the answer, which is the same for every address and takes as long. Whoever asks for
 * other addresses, or from other networks, uses up nobody's requests. Whoever asks for this one from the
 * same network has had the link sent that a later request would send.
 */
export async function requestReset(
	accounts: Accounts,
	asked: { readonly email: string; readonly address: string; readonly now: string }
): Promise<ResetRequested> {
	const { db, secret, later } = accounts;
	const { now } = asked;
	const email = readEmail(asked.email);
	const key = resetKey(secret, asked.address, email ?? asked.email);
	const slowed = await tryNow(db, { key, now, waits: resetWaits, forget: 60 * 60 });
	if (slowed.type === 'wait') return slowed;
	later(async () => {
		const found = email === null ? undefined : await findRecipient(db, email);
		// An address that nobody has confirmed may be somebody else's: mistyped, it must open nothing.
		if (found?.confirmed) await sendLink(accounts, 'reset', { ...found, now });
	});
	return { type: 'requested' };
}

/**
 * Whether a link for a new password still works; spends nothing. A link that was used, one that has expired
 * and one that never was are looked up and answered alike.
 */
export async function isResetOpen(
	{ db }: Pick<Accounts, 'db'>,
	{ token, now }: { readonly token: string; readonly now: string }
): Promise<boolean> {
	return (await findLink(db, { kind: 'reset', tokenHash: hashToken(token), now })) !== undefined;
}

type PasswordReset =
	/** `cookies`: this browser is known, so that whoever tries passwords elsewhere does not slow it down. */
	| { readonly type: 'reset'; readonly cookies: readonly string[] }
	/** The link was used or replaced, or has expired. */
	| { readonly type: 'gone' }
	| { readonly type: 'unusable'; readonly reason: PasswordProblem };

/** Sets a new password with the token of a message. It works once; all sessions and other links end. */
export async function resetPassword(
	accounts: Accounts,
	{
		token,
		password,
		now
	}: { readonly token: string; readonly password: string; readonly now: string }
): Promise<PasswordReset> {
	const reason = passwordProblem(password);
	if (reason !== null) return { type: 'unusable', reason };
	const { db, auth, newId, secret } = accounts;
	const opening = { kind: 'reset', tokenHash: hashToken(token), now } as const;
	const id = await findLink(db, opening);
	const educator = id === undefined ? undefined : await findEducator(db, id);
	if (id === undefined || !educator) return { type: 'gone' };
	const person = { id, passwordHash: await (await auth.$context).password.hash(password) };
	const type = await transact(db, async (tx) => {
		// Before the link: whoever changes the password takes them in this order, too.
		await hold(tx, 'user', [id], 'to change');
		if (!(await takeLink(tx, opening))) return 'gone';
		await setPassword(tx, person, now);
		const deed = { actor: id, action: 'password.reset', subject: id, detail: null };
		await recordAudit(tx, { id: newId(), at: now, ...deed });
		await succeeded(tx, [mailKey('reset', id), crowdKey(accounts, educator.email)]);
		return 'reset';
	});
	return type === 'gone' ? { type } : { type, cookies: [makeKnown(person, { secret, now })] };
}

/** Why a new password cannot be used: by `passwordLength`. */
export type PasswordProblem = 'short' | 'long';

/** `null`: the password can be used. */
export function passwordProblem(password: string): PasswordProblem | null {
	if (password.length < passwordLength.least) return 'short';
	return password.length > passwordLength.most ? 'long' : null;
}
