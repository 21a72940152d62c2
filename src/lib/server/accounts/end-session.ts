import type { Accounts } from './accounts.ts';
import { sessionsOf } from './sessions-of.ts';
import type { Who } from './who.ts';

/** Ends the session with the id `which` of whoever asks, or with `others` all but the one that asks. */
export async function endSession(
	accounts: Pick<Accounts, 'auth'>,
	who: Who,
	{ which, headers }: { readonly which: string; readonly headers: Headers }
): Promise<{ readonly type: 'ended' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	for (const { session, here } of await sessionsOf(accounts, headers)) {
		if (!here && (which === 'others' || which === session.id))
			await accounts.auth.api.revokeSession({ body: { token: session.token }, headers });
	}
	return { type: 'ended' };
}
