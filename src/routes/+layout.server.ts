import { support } from '$lib/server/catalogue/open-library';
import { learnerCookie, tokensIn } from '$lib/server/accounts/learner-cookie';
import type { LayoutServerLoad } from './$types';

/** Pages of open practice that lead to the classes on this device. */
const leading: readonly (string | null)[] = ['/', '/learn/[module]'];

/**
 * For practice nobody is looked up: only that there is a cookie of a class is seen. Such a page is for this device
 * alone; without one it is the same for everybody.
 */
export const load: LayoutServerLoad = async ({ route, cookies, setHeaders }) => {
	const { exit } = await support();
	const classes = leading.includes(route.id) ? tokensIn(cookies.get(learnerCookie)).length : 0;
	if (classes > 0) setHeaders({ 'cache-control': 'private, no-cache' });
	return { exit, classes };
};
