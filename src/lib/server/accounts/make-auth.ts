import { betterAuth } from 'better-auth';
import { createAuthEndpoint, isAPIError } from 'better-auth/api';
import { object, string } from 'valibot';
import type { Store } from '../store/database/open-store.ts';
import { educatorSessionDays, secondsOf } from './session-lifetimes.ts';

export interface AuthSettings {
	readonly store: Pick<Store, 'db' | 'dialect'>;
	readonly secret: string;
	readonly origin: string;
	/** How passwords become hashes; without it, as better-auth does: scrypt, slow on purpose. */
	readonly hashing?: Hashing;
}

export interface Hashing {
	readonly hash: (password: string) => Promise<string>;
	readonly verify: (given: {
		readonly hash: string;
		readonly password: string;
	}) => Promise<boolean>;
}

/** Characters of a password, by NIST SP 800-63B-4 no rule on which ones. */
export const passwordLength = { least: 10, most: 128 } as const;

/** Sent with pages for educators only. */
export const educatorCookie = 'readback_educator';

/**
 * The cookie of a session that `sessions.ts` began. better-auth's own sign-in checks the password and begins
 * the session in two steps, between which the password may change. It also reads addresses by a rule of its
 * own and refuses some that other forms took: here `readEmail` alone says what an address is.
 */
const sealSession = createAuthEndpoint(
	'/seal-session',
	{ method: 'POST', body: object({ token: string() }), metadata: { scope: 'server' } },
	async (ctx) => {
		const { secret, authCookies, sessionConfig } = ctx.context;
		const { name, attributes } = authCookies.sessionToken;
		const lasting = { ...attributes, maxAge: sessionConfig.expiresIn };
		await ctx.setSignedCookie(name, ctx.body.token, secret, lasting);
		return null;
	}
);

/**
 * better-auth on our store. Only its functions are called, from our form actions: none of its own addresses
 * is served, so nothing is open that no page of ours needs. It reads sessions and hashes passwords; users are
 * made by invitation (`createUser`), sessions begin in `sessions.ts`, and links by mail are ours
 * (`mail-link.ts`).
 * It asks nothing of other machines, keeps no network address, and counts nothing itself: its limits belong
 * to its addresses, ours are in `store/limits.ts`.
 */
export function makeAuth({ store, secret, origin, hashing }: AuthSettings) {
	return betterAuth({
		appName: 'Readback',
		baseURL: origin,
		secret,
		database: { db: store.db, type: store.dialect, transaction: true },
		telemetry: { enabled: false },
		...(hashing ? { emailAndPassword: { enabled: false, password: hashing } } : {}),
		logger: { level: 'error' },
		plugins: [{ id: 'readback', endpoints: { sealSession } }],
		rateLimit: { enabled: false, storage: 'database' },
		session: { expiresIn: secondsOf(educatorSessionDays) },
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

/** Work that is done after the answer that asked for it. */
export interface AfterAnswer {
	readonly later: (task: () => Promise<void>) => void;
	/** Does at once whatever still waits, and resolves when all of it is done. */
	readonly settled: () => Promise<void>;
}

/**
 * Does each task after `delay` milliseconds, so that the answer is out by then: how long it takes tells
 * nothing of what there was to do. What a task throws goes to `failed`.
 */
export function afterAnswer(delay: () => number, failed: (error: unknown) => void): AfterAnswer {
	const due = new Map<NodeJS.Timeout, () => Promise<void>>();
	const running = new Set<Promise<void>>();
	const run = (task: () => Promise<void>): void => {
		const done = task()
			.catch(failed)
			.finally(() => running.delete(done));
		running.add(done);
	};
	return {
		later: (task) => {
			const timer = setTimeout(() => {
				due.delete(timer);
				run(task);
			}, delay());
			timer.unref();
			due.set(timer, task);
		},
		settled: async () => {
			for (const [timer, task] of due) {
				clearTimeout(timer);
				run(task);
			}
			due.clear();
			await Promise.all(running);
		}
	};
}

/**
 * What better-auth answers; `undefined` where it refuses: who asks is signed out, maybe only since the
 * request began. Throws when it fails.
 */
export async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (isAPIError(error) && error.statusCode < 500) return undefined;
		throw error;
	}
}

/** The `Set-Cookie` lines of a session; better-auth also takes away others, which nobody has. */
export function cookiesOf(answer: Headers): readonly string[] {
	return answer.getSetCookie().filter((line) => line.startsWith(`${educatorCookie}=`));
}
