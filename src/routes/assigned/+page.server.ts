import { listModules } from '$lib/server/catalogue/catalogue';
import type { PageServerLoad } from './$types';

/** What a link may be about; which one it is stands in the fragment, which never comes here. */
export const load: PageServerLoad = async () => ({
	modules: (await listModules()).map(({ id, title, edition, quizzes, care }) => ({
		...{ id, title, edition, care: { handIn: care.handIn } },
		quizzes: quizzes.map((quiz) => ({ id: quiz.id, title: quiz.title }))
	}))
});
