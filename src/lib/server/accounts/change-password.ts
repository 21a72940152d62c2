import { recordAudit } from '../store/audit.ts';
import { hit } from '../store/rate-limits.ts';
import type { Accounts } from './accounts.ts';
import { cookiesOf } from './cookies-of.ts';
import { isRefusal } from './is-refusal.ts';
import { passwordProblem } from './password-problem.ts';
import type { Who } from './who.ts';

export type PasswordChanged =
	/** `cookies`: of the one session that goes on. */
	| { readonly type: 'changed'; readonly cookies: readonly string[] }
	| { readonly type: 'forbidden' }
	| {
			readonly type: 'unusable';
			readonly field: 'present' | 'next';
			readonly reason: string;
	  };

export interface PasswordChange {
	readonly present: string;
	readonly next: string;
	readonly now: string;
	/** Of the request: whose session goes on. */
	readonly headers: Headers;
}

/** Tries of the present password: whoever finds a browser signed in must not guess it at leisure. */
const tries = { window: 15 * 60, limit: 10 };

/** Changes an educator's password, and ends all their sessions but this one. */
export async function changePassword(
	{ db, auth, newId }: Accounts,
	who: Who,
	{ present, next, now, headers }: PasswordChange
): Promise<PasswordChanged> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const wrong = passwordProblem(next);
	if (wrong !== null) return { type: 'unusable', field: 'next', reason: wrong };
	const { id } = who;
	const hitting = await hit(db, { ...tries, key: `change-password:${id}`, now });
	if (hitting.type === 'limited')
		return { type: 'unusable', field: 'present', reason: 'Too many tries. Wait a while.' };
	try {
		const { headers: answer } = await auth.api.changePassword({
			body: { currentPassword: present, newPassword: next, revokeOtherSessions: true },
			headers,
			returnHeaders: true
		});
		const deed = { actor: id, action: 'password.change', subject: id, detail: null };
		await recordAudit(db, { id: newId(), at: now, ...deed });
		return { type: 'changed', cookies: cookiesOf(answer) };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return { type: 'unusable', field: 'present', reason: 'This is not your present password.' };
	}
}
