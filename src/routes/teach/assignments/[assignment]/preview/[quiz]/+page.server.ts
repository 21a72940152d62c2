import { fail, type RequestEvent } from '@sveltejs/kit';
import type { AttemptRecord } from '$lib/attempt/events';
import { parseRecord } from '$lib/attempt/parse-record';
import { replay } from '$lib/attempt/replay';
import { restart } from '$lib/attempt/restart';
import { startRecord } from '$lib/attempt/start';
import { chance } from '$lib/player/chance';
import { quizPageOf } from '$lib/player/quiz-page';
import { take, type Act } from '$lib/player/take';
import { assignedQuiz } from '$lib/server/attempts/assigned-quiz';
import { articleHtml } from '$lib/server/http/article-html';
import type { Actions, PageServerLoad, PageServerLoadEvent } from './$types';
import { notHere, open } from '../../open.server.ts';

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
		...{ moduleId: module.id, assignment: params.assignment }
	};
};

/** The attempt travels in the form; one that does not belong here begins again. */
function recordIn(form: FormData, fresh: AttemptRecord): AttemptRecord {
	const posted = form.get('record');
	const parsed = parseRecord(typeof posted === 'string' ? parseJson(posted) : null);
	if (parsed.type === 'unusable') return fresh;
	const { record } = parsed;
	const same = record.edition === fresh.edition && record.quiz === fresh.quiz;
	return same ? record : fresh;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function acting(act: Act) {
	return async (event: RequestEvent<{ assignment: string; quiz: string }>) => {
		const { page, fresh } = await openQuiz(event);
		const form = await event.request.formData();
		const record = recordIn(form, fresh);
		const replayed = replay(record.input, record.events);
		if (replayed.type === 'illegal') return fail(400, { record: fresh, problem: null });
		const point = { record, snapshot: replayed.snapshot };
		const taken = take(point, page.questions, act, form);
		if (taken.type === 'unusable' || act === 'flag') event.locals.chosen = [...form];
		switch (taken.type) {
			case 'taken':
				return { record: taken.record, problem: null };
			case 'unusable':
				return fail(400, { record, problem: taken.reason });
			case 'refused':
				return fail(409, { record, problem: 'That is not possible at this place of the quiz.' });
		}
	};
}

export const actions = {
	answer: acting('answer'),
	retry: acting('retry'),
	skip: acting('skip'),
	flag: acting('flag'),
	goTo: acting('goTo'),
	next: acting('next'),
	finish: acting('finish'),
	reopen: acting('reopen'),
	again: async (event) => {
		const { fresh } = await openQuiz(event);
		const only = (await event.request.formData()).get('only');
		const ids = typeof only === 'string' && only !== '' ? only.split(' ') : null;
		return { record: restart(fresh, { ...chance(), only: ids }), problem: null };
	}
} satisfies Actions;
