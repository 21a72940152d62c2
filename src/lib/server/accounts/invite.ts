import { recordAudit } from '../store/audit.ts';
import { findEducatorByEmail } from '../store/educators.ts';
import { createInvitation } from '../store/invitations.ts';
import type { Accounts } from './accounts.ts';
import { hashToken } from './hash-token.ts';
import { invitationDays } from './invitation-days.ts';
import { invitationMessage } from './messages.ts';
import { isoSeconds } from '../store/iso-seconds.ts';
import { readEmail } from './read-email.ts';
import type { Who } from './who.ts';

export type Invited =
	| {
			readonly type: 'invited';
			/** To be handed over by whoever invites, where no mail was sent; else `null`. */
			readonly link: string | null;
			readonly email: string;
	  }
	| { readonly type: 'forbidden' }
	/** One sentence for a person. */
	| { readonly type: 'unusable'; readonly reason: string };

/** Mail when there is a server for it and it takes the message. */
async function delivered({ mail }: Accounts, to: string, link: string, until: string) {
	try {
		await mail.send({ to, ...invitationMessage(link, until) });
		return mail.type === 'smtp';
	} catch {
		return false;
	}
}

/** Invites an educator. Administrators only; the invitation says which address, and is taken once. */
export async function invite(
	accounts: Accounts,
	who: Who,
	asked: { readonly email: string; readonly administrator: boolean; readonly now: string }
): Promise<Invited> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	const { db, newId, newToken, origin } = accounts;
	const { administrator, now } = asked;
	const email = readEmail(asked.email);
	if (email === null) return { type: 'unusable', reason: 'This is no address for e-mail.' };
	if (await findEducatorByEmail(db, email))
		return { type: 'unusable', reason: 'Somebody here already has this address.' };
	const [id, token] = [newId(), newToken()];
	const expiresAt = isoSeconds(new Date(Date.parse(now) + invitationDays * 24 * 60 * 60 * 1000));
	await createInvitation(db, {
		...{ id, email, administrator, invitedBy: who.id, tokenHash: hashToken(token) },
		...{ createdAt: now, expiresAt }
	});
	await recordAudit(db, {
		...{ id: newId(), at: now, actor: who.id, action: 'invitation.create', subject: id },
		detail: { administrator }
	});
	const link = `${origin}/teach/invitation/${token}`;
	const sent = await delivered(accounts, email, link, expiresAt);
	return { type: 'invited', email, link: sent ? null : link };
}
