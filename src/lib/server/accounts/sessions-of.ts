import type { Accounts } from './accounts.ts';

/** All sessions of the educator whose request this is, and which one asks. */
export async function sessionsOf({ auth }: Pick<Accounts, 'auth'>, headers: Headers) {
	const [all, here] = await Promise.all([
		auth.api.listSessions({ headers }),
		auth.api.getSession({ headers })
	]);
	return all.map((session) => ({ session, here: session.id === here?.session.id }));
}
