import { learnerSessionDays, secondsOf } from './session-lifetimes.ts';

/** The one cookie of a learner: a random token, of which only a hash is kept. */
export const learnerCookie = 'readback_learner';

/** How the cookie is set, and, with the same path, taken away. */
export function learnerCookieOptions(url: URL) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: secondsOf(learnerSessionDays)
	} as const;
}
