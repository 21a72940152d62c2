import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/module';
import { startRecord } from '$lib/attempt/plan/start';
import type { AttemptRecord } from '$lib/attempt/events';
import { chance } from '$lib/player/chance';
import { quizPageOf } from '$lib/taking/quiz-page';
import { findQuiz } from '$lib/server/catalogue/catalogue';
import { articleHtml } from '$lib/server/http/article-html';
import { actionsInForm } from '../../../act-in-form.server';
import type { Actions, PageServerLoad, RouteParams } from './$types';

async function open(params: RouteParams) {
	const found = await findQuiz(params.module, params.quiz);
	if (!found) error(404, { message: words.noQuiz, code: 'no-quiz' });
	return { ...found, page: quizPageOf(found.module, found.quiz) };
}

type Opened = Awaited<ReturnType<typeof open>>;

function fresh({ module, quiz }: Opened): AttemptRecord {
	return startRecord({ module: module.id, edition: module.edition, quiz, ...chance() });
}

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const opened = await open(params);
	locals.article = articleHtml(opened.module);
	locals.kinds = opened.page.questions.map(({ kind }) => kind);
	// Each visit draws its own order. Not `no-store`: without JavaScript the attempt is in the page, and
	// the browser's way back must find it there.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return { ...opened.page, record: fresh(opened), inQuiz: true };
};

export const actions = actionsInForm(async ({ params }: { params: RouteParams }) => {
	const opened = await open(params);
	return { fresh: fresh(opened), questions: opened.page.questions };
}) satisfies Actions;
