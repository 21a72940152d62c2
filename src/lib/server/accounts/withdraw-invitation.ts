import { recordAudit } from '../store/audit.ts';
import { deleteInvitation } from '../store/invitations.ts';
import type { Accounts } from './accounts.ts';
import type { Who } from './who.ts';

/** An invitation that nobody can take any more; administrators only. */
export async function withdrawInvitation(
	{ db, newId }: Pick<Accounts, 'db' | 'newId'>,
	who: Who,
	{ id, now }: { readonly id: string; readonly now: string }
): Promise<{ readonly type: 'withdrawn' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	await deleteInvitation(db, id);
	const deed = { actor: who.id, action: 'invitation.withdraw', subject: id, detail: null };
	await recordAudit(db, { id: newId(), at: now, ...deed });
	return { type: 'withdrawn' };
}
