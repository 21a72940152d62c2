import { createHmac } from 'node:crypto';
import type { Accounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { educatorCookie } from '../../src/lib/server/accounts/make-auth.ts';

/** The `Cookie` of an educator's session, begun just now. */
export async function educatorSession({ auth, secret }: Accounts, educator: string) {
	const { internalAdapter } = await auth.$context;
	const { token } = await internalAdapter.createSession(educator);
	const signed = createHmac('sha256', secret).update(token).digest('base64');
	return `${educatorCookie}=${encodeURIComponent(`${token}.${signed}`)}`;
}
