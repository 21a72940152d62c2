import { countIn, textIn } from '$lib/forms/read-form';
import * as words from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import { numberedArticle } from '$lib/server/http/article-html';
import { mostSheets, paperSheets, sentenceNumbers } from '$lib/taking/paper';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

/** A page to print: a quiz in some versions, with their keys and the article. The address says which. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: words.noModule, code: 'no-module' });
	const form = new FormData();
	for (const [name, value] of url.searchParams) form.append(name, value);
	const asked = textIn(form, 'quiz');
	const quiz = asked === '' ? module.quizzes[0] : module.quizzes.find(({ id }) => id === asked);
	if (!quiz) error(404, { message: words.noQuiz, code: 'no-quiz' });
	// Before the form was sent once, all of it is shown.
	const sent = url.searchParams.has('sheets');
	const count = Math.min(mostSheets, Math.max(1, countIn(form, 'sheets') ?? 1));
	const sheets = paperSheets(module, quiz, count);
	const needsArticle = sheets.some(({ questions }) =>
		questions.some(({ form }) => form.type === 'sentences')
	);
	const withKey = !sent || textIn(form, 'key') === 'yes';
	const withArticle = needsArticle || !sent || textIn(form, 'article') === 'yes';
	if (withArticle) locals.article = numberedArticle(module, sentenceNumbers(module));
	return {
		...{ sheets, withKey, withArticle, needsArticle },
		chosen: { id: quiz.id, title: quiz.title, intro: quiz.intro },
		quizzes: module.quizzes.map(({ id, title }) => ({ id, title })),
		address: `${url.origin}/learn/${module.id}`
	};
};
