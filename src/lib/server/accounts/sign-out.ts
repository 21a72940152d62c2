import type { Accounts } from './accounts.ts';
import { cookiesOf } from './cookies-of.ts';

/** Ends the session of this browser: the `Set-Cookie` lines that take its cookie away. */
export async function signOut(
	{ auth }: Pick<Accounts, 'auth'>,
	headers: Headers
): Promise<readonly string[]> {
	const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
	return cookiesOf(answer);
}
