import { isPlaceholder } from '$lib/content/placeholders';
import { placeQuiz } from '$lib/content/quiz-places';
import { minutesToRead } from '$lib/content/reading-time';
import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { listQuizzes } from '$lib/reader/list-quizzes';
import { firstLook } from '$lib/taking/first-look';
import { findModule } from '$lib/server/catalogue/catalogue';
import { articleHtml } from '$lib/server/http/article-html';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: words.noModule, code: 'no-module' });
	const { sections, care } = module;
	const quizzes = listQuizzes(module, (quiz) => placeQuiz(sections, quiz).after);
	// The article is cut where a quiz is offered, and ends with its last section.
	const ends = sections
		.filter(({ id }, at) => at === sections.length - 1 || quizzes.some(({ after }) => after === id))
		.map(({ id }) => id);
	locals.article = articleHtml(module, ends);
	return {
		description: isPlaceholder(module.description) ? undefined : module.description,
		before: care.note ?? null,
		review: care.review ?? null,
		licence: module.licence,
		credits: module.credits ?? null,
		minutes: minutesToRead(module),
		sections: sections.map(({ id, title, level }) => ({ id, title, level })),
		ends,
		glossary: module.glossary,
		claimed: module.claims.length > 0,
		looksFirst: firstLook(module).length > 0,
		quizzes
	};
};
