import { isPlaceholder } from '$lib/content/placeholders';
import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import { articleHtml } from '$lib/server/http/article-html';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: words.noModule, code: 'no-module' });
	locals.article = articleHtml(module);
	return {
		description: isPlaceholder(module.description) ? undefined : module.description,
		licence: module.licence,
		credits: module.credits ?? null,
		sections: module.sections.map(({ id, title }) => ({ id, title })),
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
