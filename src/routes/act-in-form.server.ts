import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { AttemptRecord } from '$lib/attempt/events';
import { parseRecord } from '$lib/attempt/parse-record';
import { renew } from '$lib/attempt/renew';
import { replay } from '$lib/attempt/replay';
import { restart } from '$lib/attempt/restart';
import { textIn } from '$lib/forms/read-form';
import * as questions from '$lib/messages/questions';
import * as words from '$lib/messages/saved';
import { chance } from '$lib/player/chance';
import { ACTS, take, type Act } from '$lib/taking/take';
import { readDecimal } from '$lib/questions/numeric/read-decimal';
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
}

type Outcome = Went | ActionFailure<Went>;

interface Asked<Params> extends Pick<RequestEvent, 'locals' | 'request'> {
	readonly params: Params;
}

/** One act of the form, on today's edition of the quiz. */
export function actInForm(form: FormData, act: Act | 'again', quiz: InForm): Outcome {
	return act === 'again' ? again(form, quiz) : actOn(form, act, quiz);
}

/** All acts of such a page; `open` finds the quiz, or answers itself that there is none. */
export function actionsInForm<Params>(open: (event: Asked<Params>) => Promise<InForm>) {
	const acting = (act: Act | 'again') => async (event: Asked<Params>) => {
		const quiz = await open(event);
		return actInForm(await event.request.formData(), act, quiz);
	};
	return Object.fromEntries([...ACTS, 'again' as const].map((act) => [act, acting(act)]));
}

/** The posted attempt where it is one of this quiz, with the questions that are still the same. */
function recordIn(form: FormData, { fresh }: InForm) {
	const parsed = parseRecord(parseJson(textIn(form, 'record')));
	if (parsed.type === 'unusable') return null;
	const { record } = parsed;
	return record.module === fresh.module && record.quiz === fresh.quiz ? renew(record, fresh) : null;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function again(form: FormData, { fresh }: InForm): Went {
	const only = textIn(form, 'only');
	const ids = only === '' ? null : only.split(' ');
	return { record: restart(fresh, { ...chance(), only: ids }), problem: null, given: [] };
}

function actOn(form: FormData, act: Act, quiz: InForm): Outcome {
	const came = recordIn(form, quiz);
	const replayed = came ? replay(came.record.input, came.record.events) : null;
	if (!came || replayed?.type !== 'replayed')
		return fail(400, { record: quiz.fresh, problem: words.formUnreadable, given: [] });
	const { record, edited } = came;
	const notice = edited > 0 ? words.edited : null;
	const taken = take(
		{ record, snapshot: replayed.snapshot },
		quiz.questions,
		act,
		form,
		readDecimal
	);
	// The question stays on the page, so what was chosen in it stays, too.
	const given = taken.type === 'unusable' || act === 'flag' ? givenIn(form) : [];
	switch (taken.type) {
		case 'taken':
			return { record: taken.record, problem: notice, given };
		case 'unusable':
			return fail(400, { record, problem: questions.refusal(taken.reason, taken.left), given });
		case 'refused':
			return fail(409, { record, problem: notice ?? words.notHere, given });
	}
}
