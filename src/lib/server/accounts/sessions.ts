import type { Database } from '../store/database/tables.ts';
import { createSession } from '../store/educators.ts';
import { cookiesOf, unlessRefused } from './make-auth.ts';
import type { Accounts } from './open-accounts.ts';
import { educatorSessionDays, secondsOf } from './session-lifetimes.ts';
import type { Who } from './who-asks.ts';

/**
 * Begins a session, whose token it gives. Only in a transaction that holds what shows who they are
 * (`holdCredential`): else it could begin with a password that is another by now.
 */
export async function startSession(
	{ newId, newToken, clock }: Pick<Accounts, 'newId' | 'newToken' | 'clock'>,
	tx: Database,
	{ userId, headers }: { readonly userId: string; readonly headers: Headers }
): Promise<string> {
	const token = newToken();
	const at = clock();
	const until = at + secondsOf(educatorSessionDays) * 1000;
	await createSession(tx, {
		...{ id: newId(), userId, token, userAgent: headers.get('user-agent') ?? '' },
		...{ createdAt: new Date(at), expiresAt: new Date(until) }
	});
	return token;
}

/** The `Set-Cookie` lines of a session. */
export async function sessionCookies(
	{ auth }: Pick<Accounts, 'auth'>,
	token: string
): Promise<readonly string[]> {
	const answer = await auth.api.sealSession({ body: { token }, returnHeaders: true });
	return cookiesOf(answer.headers);
}

/** All sessions of the educator whose request this is, and which one asks; none where theirs is over. */
async function sessionsOf({ auth }: Pick<Accounts, 'auth'>, headers: Headers) {
	const [all, here] = await Promise.all([
		unlessRefused(auth.api.listSessions({ headers })),
		unlessRefused(auth.api.getSession({ headers }))
	]);
	return (all ?? []).map((session) => ({ session, here: session.id === here?.session.id }));
}

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

/** Ends the session with the id `which` of whoever asks, or with `others` all but the one that asks. */
export async function endSession(
	accounts: Pick<Accounts, 'auth'>,
	who: Who,
	{ which, headers }: { readonly which: string; readonly headers: Headers }
): Promise<{ readonly type: 'ended' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	for (const { session, here } of await sessionsOf(accounts, headers)) {
		if (!here && (which === 'others' || which === session.id))
			await unlessRefused(
				accounts.auth.api.revokeSession({ body: { token: session.token }, headers })
			);
	}
	return { type: 'ended' };
}

/** Ends the session of this browser: the `Set-Cookie` lines that take its cookie away. */
export async function signOut(
	{ auth }: Pick<Accounts, 'auth'>,
	headers: Headers
): Promise<readonly string[]> {
	const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
	return cookiesOf(answer);
}
