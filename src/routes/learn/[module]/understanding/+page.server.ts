import { countWords, wordsAMinute } from '$lib/content/reading-time';
import { comesBack } from '$lib/review/review-module';
import { articleHtml } from '$lib/server/http/article-html';
import { findModule } from '$lib/server/catalogue/catalogue';
import { tracedModule } from '$lib/taking/understanding';
import * as words from '$lib/messages/module';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const module = await findModule(params.module);
	if (!module) error(404, { message: words.noModule, code: 'no-module' });
	locals.article = articleHtml(module);
	const titled = ({ id, title }: { readonly id: string; readonly title: string }) => ({
		id,
		title
	});
	return {
		traced: tracedModule(module, (text) => countWords([text], module.language)),
		comesBack: comesBack(module),
		pace: wordsAMinute,
		sections: module.sections.map(titled),
		quizzes: module.quizzes.map(titled)
	};
};
