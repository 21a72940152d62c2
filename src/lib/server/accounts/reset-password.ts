import type { Accounts } from './accounts.ts';
import { isRefusal } from './is-refusal.ts';
import { passwordProblem } from './password-problem.ts';

export type PasswordReset =
	| { readonly type: 'reset' }
	/** The link was used, or its hour is over. */
	| { readonly type: 'gone' }
	| { readonly type: 'unusable'; readonly reason: string };

/** Sets a new password with the token of a message. It works once; all sessions end. */
export async function resetPassword(
	{ auth }: Pick<Accounts, 'auth'>,
	{ token, password }: { readonly token: string; readonly password: string }
): Promise<PasswordReset> {
	const wrong = passwordProblem(password);
	if (wrong !== null) return { type: 'unusable', reason: wrong };
	try {
		await auth.api.resetPassword({ body: { token, newPassword: password } });
		return { type: 'reset' };
	} catch (error) {
		if (isRefusal(error)) return { type: 'gone' };
		throw error;
	}
}
