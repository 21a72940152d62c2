/** The one cookie of a learner: a random token, of which only a hash is kept. */
export const learnerCookie = 'readback_learner';

/** Days after which a learner's device is forgotten; the recovery code brings them back. */
export const learnerSessionDays = 180;

/** How the cookie is set, and, with the same path, taken away. */
export function learnerCookieOptions(url: URL) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: learnerSessionDays * 24 * 60 * 60
	} as const;
}
