import { findRecipient, findEducator } from '../store/educators.ts';
import type { Accounts } from './accounts.ts';
import { sendLink } from './mail-link.ts';
import type { Who } from './who.ts';

export type ConfirmationSent =
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
