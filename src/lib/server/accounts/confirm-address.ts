import { confirmEmail } from '../store/educators.ts';
import { findLink, takeLink } from '../store/mail-links.ts';
import { transact } from '../store/transact.ts';
import type { Accounts } from './accounts.ts';
import { hashToken } from './hash-token.ts';
import type { Who } from './who.ts';

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
