import { hit } from '../store/rate-limits.ts';
import type { Accounts } from './accounts.ts';
import { keyOf } from './hash-token.ts';
import { readEmail } from './read-email.ts';

export type ResetRequested =
	/** Whether there is such an address, or a message was sent, is not said. */
	{ readonly type: 'requested' } | { readonly type: 'limited'; readonly retryAfter: number };

const window = 60 * 60;

/** Sends a link for a new password to the address, if it is a confirmed one of an educator here. */
export async function requestReset(
	{ db, auth, secret }: Accounts,
	asked: { readonly email: string; readonly address: string; readonly now: string }
): Promise<ResetRequested> {
	const { now } = asked;
	const email = readEmail(asked.email);
	const place = { key: keyOf(secret, 'reset-from', asked.address), limit: 20 };
	const account = { key: keyOf(secret, 'reset', email ?? ''), limit: 3 };
	for (const counted of [place, account]) {
		const hitting = await hit(db, { ...counted, window, now });
		if (hitting.type === 'limited') return hitting;
	}
	if (email !== null) await auth.api.requestPasswordReset({ body: { email } });
	return { type: 'requested' };
}
