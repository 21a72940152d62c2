import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint, isAPIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { object, string } from 'valibot';
import type { Store } from '../store/database/open-store.ts';

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

/** Whether better-auth refused what was asked, rather than failed. */
export function isRefusal(error: unknown): boolean {
	return isAPIError(error) && error.statusCode < 500;
}

/** The `Set-Cookie` lines of a session; better-auth also takes away others, which nobody has. */
export function cookiesOf(answer: Headers): readonly string[] {
	return answer.getSetCookie().filter((line) => line.startsWith(`${educatorCookie}=`));
}
