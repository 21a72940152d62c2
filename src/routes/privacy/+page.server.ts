import { knownCookie } from '$lib/server/accounts/known-browser';
import { learnerCookie } from '$lib/server/accounts/learner-cookie';
import { educatorCookie } from '$lib/server/accounts/make-auth';
import {
	educatorSessionDays,
	knownBrowserDays,
	learnerDays,
	learnerSessionDays
} from '$lib/server/accounts/session-lifetimes';
import type { PageServerLoad } from './$types';

/** The page says what holds on this server: its cookies, and how many days each is kept. */
export const load: PageServerLoad = () => ({
	learnerDays,
	cookies: {
		learner: { name: learnerCookie, days: learnerSessionDays },
		educator: { name: educatorCookie, days: educatorSessionDays },
		known: { name: knownCookie, days: knownBrowserDays }
	}
});
