import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import type { Credential } from '../store/educators.ts';
import { knownBrowserDays, secondsOf } from './session-lifetimes.ts';

/** Says that an educator has signed in with this browser before. It opens nothing by itself. */
export const knownCookie = 'readback_known';

const seconds = secondsOf(knownBrowserDays);

interface Sealing {
	readonly secret: string;
	readonly now: string;
}

/** With the password's hash in it, so that it is void with the next password. */
function seal(secret: string, person: Credential | undefined, until: number): Buffer {
	const { id = '', passwordHash = '' } = person ?? {};
	return createHmac('sha256', secret)
		.update(JSON.stringify(['known-browser', id, passwordHash, until]))
		.digest();
}

/** The `Set-Cookie` line for a browser in which this person has just signed in. */
export function makeKnown(person: Credential, { secret, now }: Sealing): string {
	const until = Math.floor(Date.parse(now) / 1000) + seconds;
	const value = `${until}.${seal(secret, person, until).toString('base64url')}`;
	return `${knownCookie}=${value}; Max-Age=${seconds}; Path=/teach; HttpOnly; SameSite=Lax`;
}

/**
 * What names this browser, if this person has signed in with it before. Without a person the same is worked
 * out for nothing: the time it takes does not tell who has an account.
 */
export function knownAs(
	headers: Headers,
	person: Credential | undefined,
	{ secret, now }: Sealing
): string | undefined {
	const value = parseCookies(headers.get('cookie') ?? '').get(knownCookie) ?? '';
	const [, time = '0', given = ''] = /^(\d{1,12})\.([\w-]{43})$/.exec(value) ?? [];
	const until = Number(time);
	const right = timingSafeEqual(
		seal(secret, person, until),
		Buffer.concat([Buffer.from(given, 'base64url'), Buffer.alloc(32)]).subarray(0, 32)
	);
	const today = Math.floor(Date.parse(now) / 1000);
	// A cookie of the future is of a clock that was ahead.
	const inTime = until > today && until <= today + seconds + 60;
	return right && person && inTime ? value : undefined;
}
