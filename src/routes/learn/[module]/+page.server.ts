import { error } from '@sveltejs/kit';
import { readingOf } from '$lib/reader/reading';
import { findModule } from '$lib/server/catalogue/catalogue';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: 'There is no module at this address.', code: 'no-module' });
	return {
		description: module.description,
		licence: module.licence,
		credits: module.credits ?? null,
		reading: readingOf(module),
		glossary: module.glossary,
		quizzes: module.quizzes.map((quiz) => ({
			id: quiz.id,
			title: quiz.title,
			intro: quiz.intro,
			questions: quiz.questions.length,
			book: quiz.book
		}))
	};
};
