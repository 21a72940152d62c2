import type { Accounts } from './accounts.ts';
import { sessionsOf } from './sessions-of.ts';
import type { Who } from './who.ts';

/** One browser in which an educator is signed in. */
export interface ListedSession {
	readonly id: string;
	/** ISO 8601 UTC. */
	readonly since: string;
	/** What the browser says of itself, as it sent it; empty where it said nothing. */
	readonly browser: string;
	/** Whether it is the one that asks. */
	readonly here: boolean;
}

/** The sessions of whoever asks, the newest first. No token leaves. */
export async function listSessions(
	accounts: Pick<Accounts, 'auth'>,
	who: Who,
	headers: Headers
): Promise<
	| { readonly type: 'sessions'; readonly sessions: readonly ListedSession[] }
	| { readonly type: 'forbidden' }
> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const sessions = (await sessionsOf(accounts, headers))
		.map(({ session: { id, createdAt, userAgent }, here }) => ({
			...{ id, here, since: createdAt.toISOString() },
			browser: userAgent ?? ''
		}))
		.sort((a, b) => (a.since < b.since ? 1 : -1));
	return { type: 'sessions', sessions };
}
