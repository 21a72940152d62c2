import { writtenIn } from '$lib/ui/module-language';
import { listModules } from '$lib/server/catalogue/catalogue';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

/** What can be assigned; `?class` goes on to the form, which asks whether it is the educator's. */
export const load: PageServerLoad = async ({ url }) => ({
	to: url.searchParams.get('class'),
	modules: (await listModules()).map(({ id, title, quizzes, language }) => ({
		...{ id, title, written: writtenIn(language), quizzes: quizzes.length },
		questions: quizzes.reduce((sum, { questions }) => sum + questions.length, 0)
	}))
});
