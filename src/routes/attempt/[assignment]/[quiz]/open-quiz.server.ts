import { error, type RequestEvent } from '@sveltejs/kit';
import * as words from '$lib/messages/assigned-quiz';
import { openQuiz, type QuizOnServer } from '$lib/server/attempts/open-quiz';
import { theStore } from '$lib/server/store/the-store';

/** The quiz for the learner who asks; `null` for nobody. What is not theirs is nowhere. */
export async function openedQuiz({
	locals,
	params
}: Pick<
	RequestEvent<{ assignment: string; quiz: string }>,
	'locals' | 'params'
>): Promise<QuizOnServer | null> {
	if (locals.who.type === 'nobody') return null;
	const { db } = await theStore();
	const opened = await openQuiz(db, locals.who, { ...params, now: locals.now });
	if (opened.type === 'quiz') return opened;
	error(404, { message: words.noQuiz, code: 'no-quiz' });
}
