import { createHmac } from 'node:crypto';
import { instantIn } from '../../../messages/dates.ts';
import * as mails from '../../../messages/mails.ts';
import { zoneOf } from '../../../messages/zones.ts';
import { isoSeconds } from '../../store/database/columns.ts';
import { transact } from '../../store/database/transact.ts';
import {
	confirmEmail,
	findConfirmedEmail,
	findEducator,
	findRecipient
} from '../../store/educators.ts';
import { takeBack, tryNow } from '../../store/limits.ts';
import { keepOneLink, type LinkKind, findLink, takeLink } from '../../store/mail-links.ts';
import type { Accounts } from '../open-accounts.ts';
import { hashToken } from '../secrets.ts';
import type { Who } from '../who-asks.ts';

const minute = 60;

/** Seconds that a link holds. */
const lifetime = 60 * minute;

/** A link that holds so long still is sent again; after that another takes its place. */
const sentAgain = 30 * minute;

/**
 * Seconds between messages to one person, who may not have asked for them. The longest is shorter than what
 * a link holds when it is sent: whoever asked for the latest message, it has a link that works.
 */
const waits = [0, 5 * minute, 10 * minute, 25 * minute] as const;

/** What is counted of a person's messages. */
export function mailKey(kind: LinkKind, id: string): string {
	return `mail-${kind}:${id}`;
}

function tokenOf({ secret }: Pick<Accounts, 'secret'>, kind: LinkKind, nonce: string): string {
	return createHmac('sha256', secret).update(`mail-link:${kind}:${nonce}`).digest('base64url');
}

const pages = {
	reset: { path: '/teach/reset', message: mails.resetPassword },
	confirm: { path: '/teach/account/confirm', message: mails.confirmation }
} as const;

/**
 * Somebody's one link of a kind: the one they have if it holds for `atLeast` seconds more, or else a new one in
 * its place.
 */
async function makeLink(
	accounts: Accounts,
	kind: LinkKind,
	{ id, now, atLeast }: { readonly id: string; readonly now: string; readonly atLeast: number }
): Promise<{ readonly link: string; readonly expiresAt: string }> {
	const { db, origin, newToken } = accounts;
	const after = (seconds: number): string => isoSeconds(new Date(Date.parse(now) + seconds * 1000));
	const nonce = newToken();
	const made = {
		...{ kind, userId: id, nonce, tokenHash: hashToken(tokenOf(accounts, kind, nonce)) },
		...{ createdAt: now, expiresAt: after(lifetime) }
	};
	const kept = await keepOneLink(db, made, after(atLeast));
	const link = `${origin}${pages[kind].path}?token=${tokenOf(accounts, kind, kept.nonce)}`;
	return { link, expiresAt: kept.expiresAt };
}

/** A link for a new password, to hand over in person: always a new one, for its whole hour. */
export function makeResetLink(accounts: Accounts, id: string, now: string) {
	return makeLink(accounts, 'reset', { id, now, atLeast: 2 * lifetime });
}

/** Sends somebody their link, unless they were sent one just now. Rejects when the mail is not taken. */
export async function sendLink(
	accounts: Accounts,
	kind: LinkKind,
	to: { readonly id: string; readonly email: string; readonly now: string }
): Promise<{ readonly type: 'sent' } | { readonly type: 'wait'; readonly retryAfter: number }> {
	const { db, mail } = accounts;
	const { id, email, now } = to;
	const key = mailKey(kind, id);
	const slowed = await tryNow(db, { key, now, waits, forget: 24 * 60 * minute });
	if (slowed.type === 'wait') return slowed;
	const { link, expiresAt } = await makeLink(accounts, kind, { id, now, atLeast: sentAgain });
	try {
		await mail.send({
			to: email,
			...pages[kind].message(link, instantIn(expiresAt, zoneOf({ timeZone: null })))
		});
	} catch (error) {
		await takeBack(db, key);
		throw error;
	}
	return { type: 'sent' };
}

/**
 * Whether to ask somebody to confirm their address: until they do, no link for a new password is sent there.
 * Never where no mail is sent at all.
 */
export async function asksToConfirm(
	{ db, mail }: Pick<Accounts, 'db' | 'mail'>,
	who: Who
): Promise<boolean> {
	if (who.type !== 'educator' || mail.type === 'log') return false;
	return (await findConfirmedEmail(db, who.id)) === undefined;
}

type ConfirmationSent =
	| { readonly type: 'sent' }
	/** One was sent just now. */
	| { readonly type: 'wait'; readonly retryAfter: number }
	| { readonly type: 'failed' }
	| { readonly type: 'forbidden' };

/** Sends whoever asks a link that confirms their address. */
export async function sendConfirmation(
	accounts: Accounts,
	who: Who,
	now: string
): Promise<ConfirmationSent> {
	const { db } = accounts;
	const educator = who.type === 'educator' ? await findEducator(db, who.id) : undefined;
	const found = educator && (await findRecipient(db, educator.email));
	if (!found) return { type: 'forbidden' };
	// Asked for on a page that was open since before: it is confirmed already.
	if (found.confirmed) return { type: 'sent' };
	try {
		return await sendLink(accounts, 'confirm', { ...found, now });
	} catch (error) {
		accounts.onFailure(error);
		return { type: 'failed' };
	}
}

/**
 * Confirms an address with the token of a message, once. Only for somebody who is signed in as the one it
 * was sent for: whoever got a message because an educator mistyped their address is not, and the link opens
 * nothing for them.
 */
export async function confirmAddress(
	{ db }: Pick<Accounts, 'db'>,
	who: Who,
	{ token, now }: { readonly token: string; readonly now: string }
): Promise<{ readonly type: 'confirmed' | 'gone' | 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const opening = { kind: 'confirm', tokenHash: hashToken(token), now } as const;
	return transact(db, async (tx) => {
		if ((await findLink(tx, opening)) !== who.id || !(await takeLink(tx, opening)))
			return { type: 'gone' };
		await confirmEmail(tx, who.id, now);
		return { type: 'confirmed' };
	});
}
