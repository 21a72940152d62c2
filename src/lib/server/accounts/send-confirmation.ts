import { hit } from '../store/rate-limits.ts';
import { findEducator } from '../store/educators.ts';
import type { Accounts } from './accounts.ts';
import { isRefusal } from './is-refusal.ts';
import type { Who } from './who.ts';

/** Sends whoever asks a link that confirms their address; three an hour. */
export async function sendConfirmation(
	{ db, auth }: Pick<Accounts, 'db' | 'auth'>,
	who: Who,
	{ now, headers }: { readonly now: string; readonly headers: Headers }
): Promise<{ readonly type: 'sent' | 'limited' | 'forbidden' }> {
	const educator = who.type === 'educator' ? await findEducator(db, who.id) : undefined;
	if (!educator) return { type: 'forbidden' };
	const key = `confirm:${educator.id}`;
	const hitting = await hit(db, { key, window: 3600, limit: 3, now });
	if (hitting.type === 'limited') return { type: 'limited' };
	try {
		await auth.api.sendVerificationEmail({ body: { email: educator.email }, headers });
	} catch (error) {
		// It is confirmed already.
		if (!isRefusal(error)) throw error;
	}
	return { type: 'sent' };
}
