import { recordAudit } from '../store/audit.ts';
import { findCredential, setPassword } from '../store/passwords.ts';
import { succeeded, tryNow } from '../store/slow-downs.ts';
import { transact } from '../store/transact.ts';
import type { Accounts } from './accounts.ts';
import { cookiesOf } from './cookies-of.ts';
import { makeKnown } from './known-browser.ts';
import { passwordProblem } from './password-problem.ts';
import type { Who } from './who.ts';

export type PasswordChanged =
	/** `cookies`: of the one session that goes on, and of this browser, which is known. */
	| { readonly type: 'changed'; readonly cookies: readonly string[] }
	| { readonly type: 'forbidden' }
	/** The present password was not looked at. */
	| { readonly type: 'wait'; readonly retryAfter: number }
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

/** Whoever finds a browser signed in must not guess the present password at leisure. */
const waits = [...new Array<number>(10).fill(0), 10, 20, 40, 60];

/** Changes an educator's password, and ends all their sessions but this one, and all links by mail. */
export async function changePassword(
	{ db, auth, newId, secret }: Accounts,
	who: Who,
	{ present, next, now, headers }: PasswordChange
): Promise<PasswordChanged> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const wrong = passwordProblem(next);
	if (wrong !== null) return { type: 'unusable', field: 'next', reason: wrong };
	const { id } = who;
	const key = `change-password:${id}`;
	const slowed = await tryNow(db, { key, now, waits, forget: 60 * 60 });
	if (slowed.type === 'wait') return slowed;
	const person = await findCredential(db, id);
	const { hash, verify } = (await auth.$context).password;
	if (!person || !(await verify({ hash: person.passwordHash, password: present })))
		return { type: 'unusable', field: 'present', reason: 'This is not your present password.' };
	const changed = { id, passwordHash: await hash(next) };
	await transact(db, async (tx) => {
		await setPassword(tx, changed, now);
		const deed = { actor: id, action: 'password.change', subject: id, detail: null };
		await recordAudit(tx, { id: newId(), at: now, ...deed });
		await succeeded(tx, [key]);
	});
	const answer = await auth.api.beginSession({ body: { id }, headers, returnHeaders: true });
	return {
		type: 'changed',
		cookies: [...cookiesOf(answer.headers), makeKnown(changed, { secret, now })]
	};
}
