import { betterAuth } from 'better-auth';
import type { Store } from '../store/open-store.ts';

/** Who is told what, with the token that opens it. */
export type Tell = (
	what: 'reset' | 'confirm',
	to: { readonly email: string; readonly emailVerified: boolean },
	token: string
) => Promise<void>;

export interface AuthSettings {
	readonly store: Pick<Store, 'db' | 'dialect'>;
	readonly secret: string;
	readonly origin: string;
	readonly tell: Tell;
	/** After a forgotten password was set anew; all sessions are over then. */
	readonly onReset: (id: string) => Promise<void>;
}

/** Characters of a password, by NIST SP 800-63B-4 no rule on which ones. */
export const passwordLength = { least: 10, most: 128 } as const;

/** Days after which an educator who was not here signs in again. */
const sessionDays = 14;

/** Sent with pages for educators only. */
export const educatorCookie = 'readback_educator';

/**
 * better-auth on our store. Only its functions are called, from our form actions: none of its own addresses
 * is served, so nothing is open that no page of ours needs. Users are made by invitation (`createUser`).
 * It asks nothing of other machines, keeps no network address, and counts nothing itself: its limits belong
 * to its addresses, ours are in `store/rate-limits.ts`.
 */
export function makeAuth({ store, secret, origin, tell, onReset }: AuthSettings) {
	return betterAuth({
		appName: 'Readback',
		baseURL: origin,
		secret,
		database: { db: store.db, type: store.dialect, transaction: true },
		telemetry: { enabled: false },
		logger: { level: 'error' },
		rateLimit: { enabled: false, storage: 'database' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.least,
			maxPasswordLength: passwordLength.most,
			resetPasswordTokenExpiresIn: 3600,
			revokeSessionsOnPasswordReset: true,
			sendResetPassword: ({ user, token }) => tell('reset', user, token),
			onPasswordReset: ({ user }) => onReset(user.id)
		},
		emailVerification: {
			expiresIn: 3600,
			sendVerificationEmail: ({ user, token }) => tell('confirm', user, token)
		},
		session: { expiresIn: sessionDays * 24 * 60 * 60 },
		advanced: {
			// `Secure` is added to what is sent over https (hooks.server.ts), under one name.
			useSecureCookies: false,
			cookies: { session_token: { name: educatorCookie } },
			defaultCookieAttributes: { path: '/teach', httpOnly: true, sameSite: 'lax' },
			ipAddress: { disableIpTracking: true },
			// The answer does not wait for the message: how long it takes would tell who has an account.
			backgroundTasks: { handler: (task) => void task.catch(() => undefined) }
		}
	});
}

export type Auth = ReturnType<typeof makeAuth>;
