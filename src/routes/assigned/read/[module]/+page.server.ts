import { practiceQuestion } from '$lib/questions/views';
import { findModule } from '$lib/server/catalogue/catalogue';
import { nothingHere } from '../../../nothing-here.server';
import type { PageServerLoad } from './$types';

/** The key of open practice, with which what came in is marked in the browser. Nothing is sent here. */
export const load: PageServerLoad = async ({ params }) => {
	const found = await findModule(params.module);
	if (!found) nothingHere();
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
