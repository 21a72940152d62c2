import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { AttemptRecord } from '$lib/attempt/events';
import { parseJson, parseRecord } from '$lib/attempt/parse-record';
import { renew } from '$lib/attempt/renew';
import { replay } from '$lib/attempt/replay';
import { restart } from '$lib/attempt/plan/restart';
import { textIn } from '$lib/forms/read-form';
import * as questions from '$lib/messages/how-to-answer';
import * as words from '$lib/messages/coming-back';
import { hasAnswer } from '$lib/player/saving/has-progress';
import { chance } from '$lib/player/chance';
import { ACTS, take, type Act } from '$lib/taking/take';
import type { PracticeQuestion } from '$lib/questions/question';
import { givenIn, type Given } from '$lib/questions/responses';

/** A quiz that a page takes without a script: the attempt travels in the form and is kept nowhere. */
export interface InForm {
	/** A new attempt, for a form whose own cannot be used. */
	readonly fresh: AttemptRecord;
	readonly questions: readonly PracticeQuestion[];
}

/** The attempt as it is now, and what is to be said of it. */
export interface Went {
	readonly record: AttemptRecord;
	readonly problem: string | null;
	/** What was chosen and not taken: it stands in the question again. */
	readonly given: Given;
	/** The attempt before this one, which can be taken up again until this one has an answer. */
	readonly earlier?: AttemptRecord | null;
}

/** What a form can ask for that carries its attempt. */
export type FormAct = Act | (typeof OF_ATTEMPTS)[number];

/** Those of them that leave one attempt for another. */
const OF_ATTEMPTS = ['anew', 'earlier'] as const;

type Outcome = Went | ActionFailure<Went>;

interface Asked<Params> extends Pick<RequestEvent, 'locals' | 'request'> {
	readonly params: Params;
}

/** One act of the form, on today's edition of the quiz. */
export function actInForm(form: FormData, act: FormAct, quiz: InForm): Outcome {
	if (act === 'anew') return anew(form, quiz);
	return act === 'earlier' ? backToEarlier(form, quiz) : actOn(form, act, quiz);
}

/** All acts of such a page; `open` finds the quiz, or answers itself that there is none. */
export function actionsInForm<Params>(open: (event: Asked<Params>) => Promise<InForm>) {
	const acting = (act: FormAct) => async (event: Asked<Params>) => {
		const quiz = await open(event);
		return actInForm(await event.request.formData(), act, quiz);
	};
	return Object.fromEntries([...ACTS, ...OF_ATTEMPTS].map((act) => [act, acting(act)]));
}

/** The posted attempt where it is one of this quiz, with the questions that are still the same. */
function recordIn(form: FormData, name: 'record' | 'earlier', { fresh }: InForm) {
	const parsed = parseRecord(parseJson(textIn(form, name)));
	if (parsed.type === 'unusable') return null;
	const { record } = parsed;
	return record.module === fresh.module && record.quiz === fresh.quiz ? renew(record, fresh) : null;
}

function anew(form: FormData, quiz: InForm): Went {
	const came = recordIn(form, 'record', quiz)?.record;
	const earlier =
		came && hasAnswer(came) ? came : (recordIn(form, 'earlier', quiz)?.record ?? null);
	return { record: restart(quiz.fresh, chance()), problem: null, given: [], earlier };
}

function backToEarlier(form: FormData, quiz: InForm): Outcome {
	const came = recordIn(form, 'earlier', quiz);
	if (!came) return fail(400, { record: quiz.fresh, problem: words.formUnreadable, given: [] });
	const problem = came.edited > 0 ? words.edited : null;
	return { record: came.record, problem, given: [] };
}

function actOn(form: FormData, act: Act, quiz: InForm): Outcome {
	const came = recordIn(form, 'record', quiz);
	const replayed = came ? replay(came.record.input, came.record.events) : null;
	if (!came || replayed?.type !== 'replayed')
		return fail(400, { record: quiz.fresh, problem: words.formUnreadable, given: [] });
	const { record, edited } = came;
	const earlier = recordIn(form, 'earlier', quiz)?.record ?? null;
	const notice = edited > 0 ? words.edited : null;
	const taken = take({ record, snapshot: replayed.snapshot }, quiz.questions, act, form);
	// The question stays on the page, so what was chosen in it stays, too.
	const given = taken.type === 'unusable' || act === 'flag' ? givenIn(form) : [];
	switch (taken.type) {
		case 'taken':
			return {
				...{ record: taken.record, problem: notice, given },
				earlier: hasAnswer(taken.record) ? null : earlier
			};
		case 'unusable': {
			const problem = questions.refusal(taken.reason, taken.left);
			return fail(400, { record, problem, given, earlier });
		}
		case 'refused':
			return fail(409, { record, problem: notice ?? words.notHere, given, earlier });
	}
}
