import type { RequestEvent } from '@sveltejs/kit';
import { answerAttempt, type Answered } from '$lib/server/attempts/answer-attempt';
import { theStore } from '$lib/server/store/the-store';
import { isAct, type Act } from '$lib/taking/take';

/** What an attempt on the server can be asked. */
export type SentAct = Act | 'lengthen';

export function isSentAct(name: string): name is SentAct {
	return name === 'lengthen' || isAct(name);
}

/** Text of a form's field; `''` where there is none. */
function text(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** Lets one act of a form happen that names its attempt and the position of its log. */
export async function actOn(
	{ locals }: Pick<RequestEvent, 'locals'>,
	act: SentAct,
	form: FormData
): Promise<Answered | { readonly type: 'nobody' }> {
	if (locals.who.type === 'nobody') return { type: 'nobody' };
	const { db } = await theStore();
	const at = /^\d{1,6}$/.test(text(form, 'at')) ? Number(text(form, 'at')) : -1;
	return answerAttempt(db, locals.who, {
		...{ attempt: text(form, 'attempt'), at, act, form, now: locals.now }
	});
}
