import type { Accounts } from './accounts.ts';
import { isRefusal } from './is-refusal.ts';
import type { Who } from './who.ts';

/**
 * Confirms an address with the token of a message. Only for somebody who is signed in: whoever got a
 * message because an educator mistyped their address is not, and the link opens nothing for them.
 */
export async function confirmAddress(
	{ auth }: Pick<Accounts, 'auth'>,
	who: Who,
	{ token, headers }: { readonly token: string; readonly headers: Headers }
): Promise<{ readonly type: 'confirmed' | 'gone' | 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	try {
		await auth.api.verifyEmail({ query: { token }, headers });
		return { type: 'confirmed' };
	} catch (error) {
		if (isRefusal(error)) return { type: 'gone' };
		throw error;
	}
}
