import type { RequestEvent } from '@sveltejs/kit';
import { countIn, textIn } from '$lib/forms/read-form';
import { answerAttempt, type Answered, type SentAct } from '$lib/server/attempts/answer-attempt';
import { theStore } from '$lib/server/store/the-store';
import { isAct } from '$lib/taking/take';

export function isSentAct(name: string): name is SentAct {
	return name === 'lengthen' || (isAct(name) && name !== 'again');
}

/** Lets one act of a form happen that names its attempt and the position of its log. */
export async function actOn(
	{ locals }: Pick<RequestEvent, 'locals'>,
	act: SentAct,
	form: FormData
): Promise<Answered | { readonly type: 'nobody' }> {
	if (locals.who.type === 'nobody') return { type: 'nobody' };
	const { db } = await theStore();
	return answerAttempt(db, locals.who, {
		...{ attempt: textIn(form, 'attempt'), at: countIn(form, 'at') ?? -1 },
		...{ act, form, now: locals.now }
	});
}
