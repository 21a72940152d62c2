import { hasAdministrator } from '../store/educators.ts';
import { createInvitation, deleteInvitation, listInvitations } from '../store/invitations.ts';
import { isoSeconds } from '../store/iso-seconds.ts';
import { holdAdministrators } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import type { Accounts } from './accounts.ts';
import { hashToken } from './hash-token.ts';
import { invitationDays } from './invitation-days.ts';

/**
 * The link that makes the first administrator; `null` where there is one. Each start makes a new one, and
 * the one before opens nothing any more: whoever lost it starts again.
 */
export async function firstLink(accounts: Accounts, now: string): Promise<string | null> {
	const { newId, newToken, origin } = accounts;
	const token = newToken();
	const expiresAt = isoSeconds(new Date(Date.parse(now) + invitationDays * 24 * 60 * 60 * 1000));
	return transact(accounts.db, async (tx) => {
		await holdAdministrators(tx);
		const earlier = await listInvitations(tx);
		for (const { id, email } of earlier) if (email === '') await deleteInvitation(tx, id);
		if (await hasAdministrator(tx)) return null;
		await createInvitation(tx, {
			...{ id: newId(), email: '', administrator: true, invitedBy: null },
			...{ tokenHash: hashToken(token), createdAt: now, expiresAt }
		});
		return `${origin}/teach/invitation/${token}`;
	});
}
