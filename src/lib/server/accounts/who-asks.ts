import type { Database } from '../store/database/tables.ts';
import { findEducator } from '../store/educators.ts';
import { findLearnerSession } from '../store/learners.ts';
import { cookiesOf, educatorCookie, unlessRefused } from './make-auth.ts';
import type { Accounts } from './open-accounts.ts';
import { hashToken } from './secrets.ts';

interface Asking {
	/** The route's id, e.g. `/teach/classes/[class]`; `null`: no page of ours. */
	readonly route: string | null;
	readonly headers: Headers;
	/** Value of the learner's cookie. */
	readonly learnerToken: string | undefined;
	readonly now: string;
}

interface Asked {
	readonly who: Who;
	/** Id of the educator's session: what is open for long ends with it. */
	readonly session?: string | undefined;
	/** `Set-Cookie` lines for the answer: a session that goes on, or that is over. */
	readonly cookies: readonly string[];
}

const nobody: Who = { type: 'nobody' };

const noOne: Asked = { who: nobody, cookies: [] };

/** Who a page is for, by its first folder. All others are for everybody: there nobody is looked up. */
function audience(route: string | null): 'educator' | 'learner' | 'everybody' {
	const [, folder = ''] = (route ?? '').split('/');
	if (folder === 'teach') return 'educator';
	return ['join', 'class', 'attempt'].includes(folder) ? 'learner' : 'everybody';
}

async function educatorOf({ auth, db }: Accounts, headers: Headers): Promise<Asked> {
	if (!headers.get('cookie')?.includes(`${educatorCookie}=`)) return noOne;
	const found = await unlessRefused(auth.api.getSession({ headers, returnHeaders: true }));
	if (!found) return noOne;
	const { headers: answer, response } = found;
	const cookies = cookiesOf(answer);
	const educator = response ? await findEducator(db, response.user.id) : undefined;
	if (!educator) return { who: nobody, cookies };
	const { id, administrator } = educator;
	const session = response?.session.id;
	return { who: { type: 'educator', id, administrator }, session, cookies };
}

async function learnerOf(db: Database, token: string | undefined, now: string): Promise<Asked> {
	const session = token ? await findLearnerSession(db, hashToken(token), now) : undefined;
	if (!session) return noOne;
	const { learnerId: id, classId } = session;
	return { who: { type: 'learner', id, classId }, cookies: [] };
}

/**
 * Who asks: on educators' pages by the educator's session, on learners' pages by the learner's. Pages of
 * open practice cost no look at the database, and nobody is known there.
 */
export async function whoAsks(accounts: Accounts, asking: Asking): Promise<Asked> {
	switch (audience(asking.route)) {
		case 'educator':
			return educatorOf(accounts, asking.headers);
		case 'learner':
			return learnerOf(accounts.db, asking.learnerToken, asking.now);
		case 'everybody':
			return noOne;
	}
}

/**
 * Who asks. Every function that reads or writes for somebody is given it and decides by it; being
 * signed in is never enough.
 */
export type Who =
	| { readonly type: 'nobody' }
	/** In one class, by a code; no account. */
	| { readonly type: 'learner'; readonly id: string; readonly classId: string }
	| { readonly type: 'educator'; readonly id: string; readonly administrator: boolean };

export type Educator = Extract<Who, { type: 'educator' }>;
export type Learner = Extract<Who, { type: 'learner' }>;

/** Educators' pages that somebody who is not signed in may see. All others lead to the sign-in. */
const open = ['/teach/sign-in', '/teach/forgot', '/teach/reset', '/teach/invitation/[token]'];

/** Whether a route (its id, as in `/teach/classes/[class]`) is for signed-in educators only. */
export function needsEducator(route: string | null): route is string {
	return route !== null && /^\/teach(\/|$)/.test(route) && !open.includes(route);
}
