import { error, type RequestEvent } from '@sveltejs/kit';
import * as words from '$lib/messages/attempt';
import { lookAtQuiz, type QuizOnServer } from '$lib/server/attempts/look-at-quiz';
import { theStore } from '$lib/server/store/the-store';

/** The quiz for the learner who asks; `null` for nobody. What is not theirs is nowhere. */
export async function look({
	locals,
	params
}: Pick<
	RequestEvent<{ assignment: string; quiz: string }>,
	'locals' | 'params'
>): Promise<QuizOnServer | null> {
	if (locals.who.type === 'nobody') return null;
	const { db } = await theStore();
	const looked = await lookAtQuiz(db, locals.who, { ...params, now: locals.now });
	if (looked.type === 'look') return looked;
	error(404, { message: words.noQuiz, code: 'no-quiz' });
}
