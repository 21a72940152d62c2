import { rmSync, writeFileSync } from 'node:fs';
import { daysAfter } from '../store/database/columns.ts';
import { holdAdministrators, transact } from '../store/database/transact.ts';
import { hasAdministrator } from '../store/educators.ts';
import { createInvitation, deleteFirstInvitations } from '../store/invitations.ts';
import { invitationDays } from './invitations.ts';
import { firstLinkFile, type Accounts } from './open-accounts.ts';
import { hashToken } from './secrets.ts';

/**
 * The link that makes the first administrator; `null` where there is one. Each start makes a new one, and
 * the one before opens nothing any more: whoever lost it starts again.
 */
export async function firstLink(accounts: Accounts, now: string): Promise<string | null> {
	const { newId, newToken, origin } = accounts;
	const token = newToken();
	const expiresAt = daysAfter(now, invitationDays);
	return transact(accounts.db, async (tx) => {
		await holdAdministrators(tx);
		await deleteFirstInvitations(tx);
		if (await hasAdministrator(tx)) return null;
		await createInvitation(tx, {
			...{ id: newId(), email: '', administrator: true, invitedBy: null },
			...{ tokenHash: hashToken(token), createdAt: now, expiresAt }
		});
		return `${origin}/teach/invitation/${token}`;
	});
}

interface Printing {
	readonly dataDir: string;
	readonly now: string;
	readonly log: (line: string) => void;
}

/**
 * While there is no administrator: a new link that makes one, in the log and in the file `first-link` of
 * `dataDir`, which only this user can read. Afterwards the file is gone.
 */
export async function printFirstLink(
	accounts: Accounts,
	{ dataDir, now, log }: Printing
): Promise<void> {
	const file = firstLinkFile(dataDir);
	const link = await firstLink(accounts, now);
	rmSync(file, { force: true });
	if (link === null) return;
	writeFileSync(file, `${link}\n`, { mode: 0o600 });
	log(`There is no administrator yet. This link makes the first one, once: ${link}`);
}
