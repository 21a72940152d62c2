import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { object, string } from 'valibot';
import type { Store } from '../store/open-store.ts';

export interface AuthSettings {
	readonly store: Pick<Store, 'db' | 'dialect'>;
	readonly secret: string;
	readonly origin: string;
}

/** Characters of a password, by NIST SP 800-63B-4 no rule on which ones. */
export const passwordLength = { least: 10, most: 128 } as const;

/** Days after which an educator who was not here signs in again. */
const sessionDays = 14;

/** Sent with pages for educators only. */
export const educatorCookie = 'readback_educator';

/**
 * Begins a session of a user who has shown who they are. better-auth's own sign-in reads addresses by a
 * rule of its own and refuses some that other forms took: here `readEmail` alone says what an address is.
 */
const beginSession = createAuthEndpoint(
	'/begin-session',
	{ method: 'POST', body: object({ id: string() }), metadata: { scope: 'server' } },
	async (ctx) => {
		const { internalAdapter } = ctx.context;
		const user = await internalAdapter.findUserById(ctx.body.id);
		if (!user) throw new APIError('UNAUTHORIZED');
		const session = await internalAdapter.createSession(user.id);
		await setSessionCookie(ctx, { session, user });
		return null;
	}
);

/**
 * better-auth on our store. Only its functions are called, from our form actions: none of its own addresses
 * is served, so nothing is open that no page of ours needs. It keeps sessions and hashes passwords; users are
 * made by invitation (`createUser`), and links by mail are ours (`mail-link.ts`).
 * It asks nothing of other machines, keeps no network address, and counts nothing itself: its limits belong
 * to its addresses, ours are in `store/rate-limits.ts`.
 */
export function makeAuth({ store, secret, origin }: AuthSettings) {
	return betterAuth({
		appName: 'Readback',
		baseURL: origin,
		secret,
		database: { db: store.db, type: store.dialect, transaction: true },
		telemetry: { enabled: false },
		logger: { level: 'error' },
		plugins: [{ id: 'readback', endpoints: { beginSession } }],
		rateLimit: { enabled: false, storage: 'database' },
		session: { expiresIn: sessionDays * 24 * 60 * 60 },
		advanced: {
			// `Secure` is added to what is sent over https (hooks.server.ts), under one name.
			useSecureCookies: false,
			cookies: { session_token: { name: educatorCookie } },
			defaultCookieAttributes: { path: '/teach', httpOnly: true, sameSite: 'lax' },
			ipAddress: { disableIpTracking: true }
		}
	});
}

export type Auth = ReturnType<typeof makeAuth>;
