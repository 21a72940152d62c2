import { fail, type RequestEvent } from '@sveltejs/kit';
import { parseRecord } from '$lib/attempt/parse-record';
import { renew } from '$lib/attempt/renew';
import { restart } from '$lib/attempt/restart';
import { startRecord } from '$lib/attempt/start';
import type { AttemptRecord } from '$lib/attempt/events';
import { replay } from '$lib/attempt/replay';
import { chance } from '$lib/player/chance';
import { quizPageOf, type QuizPage } from '$lib/player/quiz-page';
import { take, type Act } from '$lib/player/take';
import type { Look } from '$lib/server/attempts/look-at-quiz';

/** The page of a quiz whose answers stay on the learner's device: it marks itself, so it has its key. */
export function devicePage({ module, quiz }: Look): QuizPage {
	return { ...quizPageOf(module, quiz), next: null };
}

/** A new attempt, which is kept nowhere here. */
export function deviceRecord({ module, quiz }: Look): AttemptRecord {
	return startRecord({ module: module.id, edition: module.edition, quiz, ...chance() });
}

function parseJson(value: FormDataEntryValue | null): unknown {
	try {
		return typeof value === 'string' ? JSON.parse(value) : null;
	} catch {
		return null;
	}
}

const LOST =
	'The answers that came with this page could not be read, so the quiz begins again. Nothing was kept.';
const EDITED = 'The quiz was edited since you began. Questions that changed are asked again.';
const ELSEWHERE = 'That is not possible at this place of the quiz. Here is where you are.';

/** One act for a browser without JavaScript: the attempt travels in the form and is kept nowhere. */
export function actOnDevice(
	{ locals }: Pick<RequestEvent, 'locals'>,
	look: Look,
	{ act, form }: { readonly act: Act | 'again'; readonly form: FormData }
) {
	const fresh = deviceRecord(look);
	const parsed = parseRecord(parseJson(form.get('record')));
	if (parsed.type === 'unusable' || parsed.record.quiz !== look.quiz.id) {
		return fail(400, { record: fresh, problem: LOST });
	}
	const { record, edited } = renew(parsed.record, fresh);
	const notice = edited > 0 ? EDITED : null;
	if (act === 'again') {
		const only = form.get('only');
		const ids = typeof only === 'string' && only !== '' ? only.split(' ') : null;
		return { record: restart(fresh, { ...chance(), only: ids }), problem: null };
	}
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return fail(400, { record: fresh, problem: LOST });
	const taken = take(
		{ record, snapshot: replayed.snapshot },
		devicePage(look).questions,
		act,
		form
	);
	if (taken.type === 'unusable' || act === 'flag') locals.chosen = [...form];
	switch (taken.type) {
		case 'taken':
			return { record: taken.record, problem: notice };
		case 'unusable':
			return fail(400, { record, problem: taken.reason });
		case 'refused':
			return fail(409, { record, problem: notice ?? ELSEWHERE });
	}
}
