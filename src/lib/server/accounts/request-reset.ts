import { findRecipient } from '../store/educators.ts';
import { tryNow } from '../store/slow-downs.ts';
import type { Accounts } from './accounts.ts';
import { keyOf } from './hash-token.ts';
import { sendLink } from './mail-link.ts';
import { readEmail } from './read-email.ts';

export type ResetRequested =
	/** Whether there is such an address, or a message is sent, is not said. */
	{ readonly type: 'requested' } | { readonly type: 'wait'; readonly retryAfter: number };

/** Seconds between requests from one network, which may be a whole school. */
const waits = [...new Array<number>(20).fill(0), 15, 30, 60];

/**
 * Sends a link for a new password to the address, if it is a confirmed one of an educator here. Nothing is
 * looked up before the answer, which is the same for every address and takes as long. Only the network of
 * who asks is slowed down: a stranger uses up nobody else's requests.
 */
export async function requestReset(
	accounts: Accounts,
	asked: { readonly email: string; readonly address: string; readonly now: string }
): Promise<ResetRequested> {
	const { db, secret, later } = accounts;
	const { now } = asked;
	const key = keyOf(secret, 'reset-from', asked.address);
	const slowed = await tryNow(db, { key, now, waits, forget: 60 * 60 });
	if (slowed.type === 'wait') return slowed;
	later(async () => {
		const email = readEmail(asked.email);
		const found = email === null ? undefined : await findRecipient(db, email);
		// An address that nobody has confirmed may be somebody else's: mistyped, it must open nothing.
		if (found?.confirmed) await sendLink(accounts, 'reset', { ...found, now });
	});
	return { type: 'requested' };
}
