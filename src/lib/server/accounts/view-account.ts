import { findEducator } from '../store/educators.ts';
import type { Accounts } from './accounts.ts';
import { listSessions, type ListedSession } from './list-sessions.ts';
import type { Who } from './who.ts';

export interface AccountView {
	readonly type: 'account';
	readonly name: string;
	readonly email: string;
	readonly administrator: boolean;
	/** Whether it is known that the address is theirs; a new password is only sent there then. */
	readonly confirmed: boolean;
	readonly sessions: readonly ListedSession[];
}

/** What an educator sees of their own account. */
export async function viewAccount(
	accounts: Pick<Accounts, 'db' | 'auth'>,
	who: Who,
	headers: Headers
): Promise<AccountView | { readonly type: 'forbidden' }> {
	const educator = who.type === 'educator' ? await findEducator(accounts.db, who.id) : undefined;
	const session = await accounts.auth.api.getSession({ headers });
	const listed = await listSessions(accounts, who, headers);
	if (!educator || !session || listed.type === 'forbidden') return { type: 'forbidden' };
	const { name, email, administrator } = educator;
	return {
		...{ type: 'account', name, email, administrator },
		...{ confirmed: session.user.emailVerified, sessions: listed.sessions }
	};
}
