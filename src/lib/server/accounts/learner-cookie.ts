import type { Cookies } from '@sveltejs/kit';
import { learnerSessionDays, secondsOf } from './session-lifetimes.ts';

/**
 * The one cookie of a device on which somebody joined: a random token for each class, with dots between, of which
 * only hashes are kept. Each joining and each coming back makes a token of its own, so whoever had the device
 * before and noted theirs never has the next one's.
 */
export const learnerCookie = 'readback_learner';

/** In so many classes a device can be. The cookie then has some 530 characters. */
export const mostClasses = 12;

/** The tokens in a cookie, newest class first. A cookie of before there could be several has one. */
export function tokensIn(value: string | undefined): readonly string[] {
	const tokens = (value ?? '').split('.').filter((token) => /^[\w-]{1,100}$/.test(token));
	return [...new Set(tokens)].slice(0, mostClasses);
}

/** Where a cookie is set: what a page's load and its acts are given. */
interface At {
	readonly cookies: Cookies;
	readonly url: URL;
}

/** Says who is on this device from now on; with nobody left, the cookie goes. */
export function setLearners(
	{ cookies, url }: At,
	here: readonly { readonly token: string }[]
): void {
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
	if (here.length === 0) cookies.delete(learnerCookie, options);
	else
		cookies.set(learnerCookie, here.map(({ token }) => token).join('.'), {
			...options,
			maxAge: secondsOf(learnerSessionDays)
		});
}

/** Somebody joined or came back: they are here in place of whoever was in that class on this device. */
export function addLearner(
	at: At,
	here: readonly { readonly who: { readonly classId: string }; readonly token: string }[],
	added: { readonly token: string; readonly classId: string }
): void {
	const others = here.filter(({ who }) => who.classId !== added.classId);
	setLearners(at, [{ token: added.token }, ...others]);
}
