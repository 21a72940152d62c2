import * as words from '$lib/messages/first-look';
import * as moduleWords from '$lib/messages/module';
import { findModule } from '$lib/server/catalogue/catalogue';
import { markedArticle } from '$lib/server/http/article-html';
import { firstLook } from '$lib/taking/first-look';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script, and so nothing of it can keep or send what somebody chooses. */
export const csr = false;

/** Three questions, and the article with a mark at each sentence that answers one. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const module = await findModule(params.module);
	const questions = module ? firstLook(module) : [];
	if (!module || questions.length === 0)
		error(404, { message: moduleWords.noModule, code: 'no-module' });
	locals.article = markedArticle(module, (sentence) =>
		questions
			.map(({ sentences }, at) =>
				sentences.includes(sentence)
					? `<a class="look" href="#_question-${at + 1}">${words.answers(at + 1)}</a> `
					: ''
			)
			.join('')
	);
	return { questions, glossary: module.glossary };
};
