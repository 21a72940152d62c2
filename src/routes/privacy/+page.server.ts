import { writtenIn } from '$lib/ui/module-language';
import { listModules } from '$lib/server/catalogue/catalogue';
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
export const load: PageServerLoad = async () => ({
	modules: (await listModules()).map(({ id, title, language, quizzes }) => ({
		...{ id, title, ...writtenIn(language) },
		quizzes: quizzes.map(({ id, title }) => ({ id, title }))
	})),
	learnerDays,
	cookies: {
		learner: { name: learnerCookie, days: learnerSessionDays },
		educator: { name: educatorCookie, days: educatorSessionDays },
		known: { name: knownCookie, days: knownBrowserDays }
	}
});
