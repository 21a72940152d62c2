import { countIn, textIn } from '$lib/forms/read-form';
import * as words from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import { numberedArticle } from '$lib/server/http/article-html';
import {
	areAlike,
	mostSheets,
	paperSheets,
	sectionsAsked,
	sentenceNumbers
} from '$lib/taking/paper';
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
	const wanted = textIn(form, 'quiz');
	const quiz = wanted === '' ? module.quizzes[0] : module.quizzes.find(({ id }) => id === wanted);
	if (!quiz) error(404, { message: words.noQuiz, code: 'no-quiz' });
	// Before the form was sent once, the key is shown as well.
	const sent = url.searchParams.has('made');
	const count = Math.min(mostSheets, Math.max(1, countIn(form, 'sheets') ?? 1));
	const sheets = paperSheets(module, quiz, count);
	const asked = sheets[0] ? sectionsAsked(sheets[0], quiz) : new Set<string>();
	const withKey = !sent || textIn(form, 'key') === 'yes';
	const withArticle = textIn(form, 'article') === 'yes';
	const printed = module.sections.filter(({ id }) => withArticle || asked.has(id));
	if (printed.length > 0)
		locals.article = numberedArticle({ ...module, sections: printed }, sentenceNumbers(module));
	return {
		...{ sheets, withKey, withArticle, alike: sheets.length > 1 && areAlike(sheets) },
		...{ printed: printed.length > 0, needsSections: asked.size > 0 },
		chosen: { id: quiz.id, title: quiz.title, intro: quiz.intro },
		quizzes: module.quizzes.map(({ id, title }) => ({ id, title })),
		address: `${url.origin}/learn/${module.id}`
	};
};
