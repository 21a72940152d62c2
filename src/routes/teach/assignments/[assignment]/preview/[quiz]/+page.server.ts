import { startRecord } from '$lib/attempt/plan/start';
import { chance } from '$lib/player/chance';
import { quizPageOf } from '$lib/taking/quiz-page';
import { assignedQuiz } from '$lib/server/attempts/open-attempt';
import { articleHtml } from '$lib/server/http/article-html';
import { actionsInForm } from '../../../../../act-in-form.server';
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types';
import { notHere, open } from '../../open.server.ts';

/** Nothing here needs a script. */
export const csr = false;

type Asked = Pick<PageServerLoadEvent, 'params' | 'locals'>;

/** The quiz as it is assigned, in the frozen edition; with its key, which its educator may see. */
async function openQuiz({ params, locals }: Asked) {
	const { loaded, module } = await open({ params, locals });
	const quiz = module.quizzes.find(({ id }) => id === params.quiz);
	const { settings } = loaded.standing;
	if (!quiz || !settings.quizzes.includes(quiz.id)) return notHere();
	const { behaviour, ...asked } = assignedQuiz(quiz, settings);
	const page = quizPageOf(module, { ...quiz, ...asked });
	const start = { module: module.id, edition: module.edition, quiz: { ...asked, behaviour } };
	locals.article = articleHtml(module);
	return { module, page, fresh: startRecord({ ...start, ...chance() }) };
}

export const load: PageServerLoad = async ({ params, locals }) => {
	const { module, page, fresh } = await openQuiz({ params, locals });
	return {
		...{ page: { ...page, next: null }, record: fresh },
		...{ moduleId: module.id, assignment: params.assignment, inQuiz: true }
	};
};

export const actions = actionsInForm(async (event: Asked) => {
	const { page, fresh } = await openQuiz(event);
	return { fresh, questions: page.questions };
}) satisfies Actions;
