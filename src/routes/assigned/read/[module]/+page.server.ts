import { error } from '@sveltejs/kit';
import { practiceQuestion } from '$lib/questions/views';
import { findModule } from '$lib/server/catalogue/catalogue';
import type { PageServerLoad } from './$types';

/** The key of open practice, with which what came in is marked in the browser. Nothing is sent here. */
export const load: PageServerLoad = async ({ params }) => {
	const found = await findModule(params.module);
	if (!found) error(404, { message: 'There is no module at this address.', code: 'no-module' });
	return {
		keyed: {
			...{ id: found.id, title: found.title, edition: found.edition },
			quizzes: found.quizzes.map(({ id, title, questions }) => ({
				...{ id, title },
				questions: questions.map((question) => practiceQuestion(question))
			}))
		}
	};
};
