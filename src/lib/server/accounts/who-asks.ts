import type { Database } from '../store/database/tables.ts';
import { findEducator } from '../store/educators.ts';
import { findAssignment } from '../store/assignments.ts';
import { findLearnerSession } from '../store/learners.ts';
import { tokensIn } from './learner-cookie.ts';
import { cookiesOf, educatorCookie, unlessRefused } from './make-auth.ts';
import type { Accounts } from './open-accounts.ts';
import { hashToken } from './secrets.ts';

interface Asking {
	/** The route's id, e.g. `/teach/classes/[class]`; `null`: no page of ours. */
	readonly route: string | null;
	readonly headers: Headers;
	/** Value of the learners' cookie. */
	readonly learnerCookie: string | undefined;
	/** Id of the assignment in the address: of several classes on a device, its class asks. */
	readonly assignment: string | undefined;
	readonly now: string;
}

interface Asked {
	readonly who: Who;
	/** Everybody who is in a class on this device, on learners' pages: one for each class. */
	readonly learners: readonly LearnerHere[];
	/** Id of the educator's session: what is open for long ends with it. */
	readonly session?: string | undefined;
	/** `Set-Cookie` lines for the answer: a session that goes on, or that is over. */
	readonly cookies: readonly string[];
}

const nobody: Who = { type: 'nobody' };

const noOne: Asked = { who: nobody, learners: [], cookies: [] };

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
	if (!educator) return { ...noOne, cookies };
	const { id, administrator } = educator;
	const session = response?.session.id;
	return { ...noOne, who: { type: 'educator', id, administrator }, session, cookies };
}

/** Who is on this device, one for each class; where two tokens are of one class, the newer one counts. */
async function learnersHere(
	db: Database,
	tokens: readonly string[],
	now: string
): Promise<readonly LearnerHere[]> {
	const sessions = await Promise.all(
		tokens.map((token) => findLearnerSession(db, hashToken(token), now))
	);
	const here = new Map<string, LearnerHere>();
	for (const [index, token] of tokens.entries()) {
		const session = sessions[index];
		if (!session || here.has(session.classId)) continue;
		const { learnerId: id, classId } = session;
		here.set(classId, { who: { type: 'learner', id, classId }, token });
	}
	return [...here.values()];
}

/**
 * The learner who asks. Of several, the one in the class of the assignment; an assignment of none of their classes
 * is nowhere for any of them.
 */
async function learnerOf(
	db: Database,
	{ learnerCookie, assignment, now }: Pick<Asking, 'learnerCookie' | 'assignment' | 'now'>
): Promise<Asked> {
	const learners = await learnersHere(db, tokensIn(learnerCookie), now);
	const [first] = learners;
	if (!first) return noOne;
	const several = learners.length > 1 && assignment !== undefined;
	const classId = several ? (await findAssignment(db, assignment))?.classId : undefined;
	const asking = learners.find(({ who }) => who.classId === classId) ?? first;
	return { who: asking.who, learners, cookies: [] };
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
			return learnerOf(accounts.db, asking);
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

/** Somebody who is in a class on this device, and the token of their session. */
export interface LearnerHere {
	readonly who: Learner;
	readonly token: string;
}

/** Educators' pages that somebody who is not signed in may see. All others lead to the sign-in. */
const open = ['/teach/sign-in', '/teach/forgot', '/teach/reset', '/teach/invitation/[token]'];

/** Whether a route (its id, as in `/teach/classes/[class]`) is for signed-in educators only. */
export function needsEducator(route: string | null): route is string {
	return route !== null && /^\/teach(\/|$)/.test(route) && !open.includes(route);
}
