import { findOpenInvitation } from '../store/invitations.ts';
import type { Accounts } from './accounts.ts';
import { hashToken } from './hash-token.ts';

/** What an invitation offers to whoever holds its link. */
export interface Offer {
	readonly id: string;
	/** Empty in the link that makes the first administrator: they say theirs. */
	readonly email: string;
	readonly administrator: boolean;
}

/** `undefined`: there is none, it was taken, or it is over. */
export async function findInvitation(
	{ db }: Pick<Accounts, 'db'>,
	token: string,
	now: string
): Promise<Offer | undefined> {
	const found = await findOpenInvitation(db, hashToken(token), now);
	return found && { id: found.id, email: found.email, administrator: found.administrator };
}
