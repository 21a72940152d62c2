import { error, fail } from '@sveltejs/kit';
import { parseRecord } from '$lib/attempt/parse-record';
import { renew } from '$lib/attempt/renew';
import { restart } from '$lib/attempt/restart';
import { startRecord } from '$lib/attempt/start';
import type { AttemptRecord } from '$lib/attempt/events';
import { replay } from '$lib/attempt/replay';
import { chance } from '$lib/player/chance';
import { quizPageOf } from '$lib/player/quiz-page';
import { take, type Act } from '$lib/player/take';
import { findQuiz } from '$lib/server/catalogue/catalogue';
import { articleHtml } from '$lib/server/http/article-html';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function open(params: { module: string; quiz: string }) {
	const found = await findQuiz(params.module, params.quiz);
	if (!found) error(404, { message: 'There is no quiz at this address.', code: 'no-quiz' });
	return { ...found, page: quizPageOf(found.module, found.quiz) };
}

type Opened = Awaited<ReturnType<typeof open>>;

function fresh({ module, quiz }: Opened): AttemptRecord {
	return startRecord({ module: module.id, edition: module.edition, quiz, ...chance() });
}

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const opened = await open(params);
	locals.article = articleHtml(opened.module);
	// Each visit draws its own order. Not `no-store`: without JavaScript the attempt is in the page, and
	// the browser's way back must find it there.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return { ...opened.page, record: fresh(opened) };
};

/** The posted attempt, on today's edition of the module; words where it cannot be used. */
async function posted({ request, params }: RequestEvent) {
	const opened = await open(params);
	const form = await request.formData();
	const parsed = parseRecord(parseJson(form.get('record')));
	if (parsed.type === 'unusable') return { type: 'unusable' as const, opened };
	const same = parsed.record.module === opened.module.id && parsed.record.quiz === opened.quiz.id;
	if (!same) return { type: 'unusable' as const, opened };
	return { type: 'posted' as const, opened, form, ...renew(parsed.record, fresh(opened)) };
}

function parseJson(value: FormDataEntryValue | null): unknown {
	try {
		return typeof value === 'string' ? JSON.parse(value) : null;
	} catch {
		return null;
	}
}

const LOST =
	'The answers that came with this page could not be read, so the quiz begins again. Nothing was sent to anyone.';
const EDITED = 'The quiz was edited since you began. Questions that changed are asked again.';
const ELSEWHERE = 'That is not possible at this place of the quiz. Here is where you are.';

/** One act of the form, for a browser without JavaScript: the attempt travels in the form. */
function acting(act: Act) {
	return async (event: RequestEvent) => {
		const came = await posted(event);
		if (came.type === 'unusable') return fail(400, { record: fresh(came.opened), problem: LOST });
		const { record, form, edited, opened } = came;
		const notice = edited > 0 ? EDITED : null;
		const replayed = replay(record.input, record.events);
		if (replayed.type === 'illegal') {
			return fail(400, { record: fresh(opened), problem: LOST });
		}
		const point = { record, snapshot: replayed.snapshot };
		const taken = take(point, opened.page.questions, act, form);
		// The question stays on the page, so what was chosen in it stays, too.
		if (taken.type === 'unusable' || act === 'flag') event.locals.chosen = [...form];
		switch (taken.type) {
			case 'taken':
				return { record: taken.record, problem: notice };
			case 'unusable':
				return fail(400, { record, problem: taken.reason });
			case 'refused':
				return fail(409, { record, problem: notice ?? ELSEWHERE });
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
		const came = await posted(event);
		const only = came.type === 'posted' ? came.form.get('only') : null;
		const ids = typeof only === 'string' && only !== '' ? only.split(' ') : null;
		return { record: restart(fresh(came.opened), { ...chance(), only: ids }), problem: null };
	}
} satisfies Actions;
