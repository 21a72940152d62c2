import { recordAudit } from '../store/audit.ts';
import { hit } from '../store/rate-limits.ts';
import type { Accounts } from './accounts.ts';
import { cookiesOf } from './cookies-of.ts';
import { keyOf } from './hash-token.ts';
import { isRefusal } from './is-refusal.ts';

export interface SigningIn {
	readonly email: string;
	readonly password: string;
	/** The visitor's network (`clientNetwork`); only a hash of it is counted, for a day. */
	readonly address: string;
	readonly now: string;
	/** Of the request: what the list of sessions shows of the browser. */
	readonly headers: Headers;
}

export type SignedIn =
	/** `cookies`: `Set-Cookie` lines. */
	| { readonly type: 'signedIn'; readonly id: string; readonly cookies: readonly string[] }
	/** Whether there is such an address is not said. */
	| { readonly type: 'refused' }
	/** `retryAfter` in seconds. */
	| { readonly type: 'limited'; readonly retryAfter: number };

const window = 15 * 60;
const mostForAddress = 10;
const mostFromPlace = 60;

/** The address of mail and the place that asks, each by itself: neither one is tried at leisure. */
async function limited(accounts: Accounts, { email, address, now }: SigningIn): Promise<number> {
	const { db, secret } = accounts;
	const place = { key: keyOf(secret, 'sign-in-from', address), limit: mostFromPlace };
	const account = {
		key: keyOf(secret, 'sign-in', email.trim().toLowerCase()),
		limit: mostForAddress
	};
	for (const counted of [place, account]) {
		const hitting = await hit(db, { ...counted, window, now });
		if (hitting.type === 'limited') return hitting.retryAfter;
	}
	return 0;
}

/** Signs an educator in. Wrong credentials cost the same work whether the address is known or not. */
export async function signIn(accounts: Accounts, asked: SigningIn): Promise<SignedIn> {
	const retryAfter = await limited(accounts, asked);
	if (retryAfter > 0) return { type: 'limited', retryAfter };
	const { db, auth, newId } = accounts;
	const done = { id: newId(), at: asked.now, detail: null };
	try {
		const { headers, response } = await auth.api.signInEmail({
			body: { email: asked.email.trim(), password: asked.password },
			headers: asked.headers,
			returnHeaders: true
		});
		const { id } = response.user;
		await recordAudit(db, { ...done, actor: id, action: 'sign-in', subject: id });
		return { type: 'signedIn', id, cookies: cookiesOf(headers) };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		await recordAudit(db, { ...done, actor: 'system', action: 'sign-in.failed', subject: '' });
		return { type: 'refused' };
	}
}
