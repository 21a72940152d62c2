import { error, fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { titleOf } from '$lib/assignment/settings/settings';
import { sendsAnswers } from '$lib/assignment/settings/hand-in-levels';
import { chance } from '$lib/player/chance';
import { zoneOf } from '$lib/messages/zones';
import * as words from '$lib/messages/assigned-quiz';
import * as questions from '$lib/messages/how-to-answer';
import * as sending from '$lib/messages/sending';
import { closedWords } from '$lib/player/sending/notices';
import { placeQuiz } from '$lib/content/quiz-places';
import { beginAttempt } from '$lib/server/attempts/begin-attempt';
import { givenIn } from '$lib/questions/responses';
import { completeQuiz } from '$lib/server/attempts/complete-quiz';
import type { QuizOnServer } from '$lib/server/attempts/open-quiz';
import { articleHtml } from '$lib/server/http/article-html';
import { writtenIn } from '$lib/ui/module-language';
import { theStore } from '$lib/server/store/the-store';
import { actInForm, type FormAct } from '../../../act-in-form.server';
import type { SentAct } from '$lib/server/attempts/answer-attempt';
import { actOn } from './act.server';
import { openedQuiz } from './open-quiz.server';
import { devicePage, deviceRecord } from './on-device.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What every state of the page shows of its module and its quiz. */
function head({ module, quiz, ...opened }: QuizOnServer) {
	const { handIn: _, ...care } = module.care;
	const { id, title, language, edition } = module;
	const at = module.quizzes.findIndex((each) => each.id === quiz.id);
	return {
		module: { id, title, edition, care, written: writtenIn(language) },
		quiz: {
			...{ id: quiz.id, title: quiz.title, intro: quiz.intro, book: quiz.book, number: at + 1 },
			begins: placeQuiz(module.sections, quiz).from
		},
		...{
			label: opened.label,
			handIn: opened.settings.handIn,
			due: opened.dates.due,
			closes: opened.dates.closes
		},
		zone: opened.zone,
		timeLimit: opened.settings.timeLimit,
		assigned: titleOf(opened.settings, module),
		instructions: opened.settings.instructions,
		beginning: opened.beginning,
		begun: opened.begun,
		attempts: opened.attempts,
		passMark: opened.settings.passMark,
		length: quiz.questions.length
	};
}

/** Below the level of answers the page marks itself, as in open practice, and none of it comes here. */
function onDevice(found: QuizOnServer) {
	const { completing, completed, newest: _, assignment } = found;
	const closed = completing.type === 'no' ? completing : null;
	return {
		...{ type: 'device' as const, inQuiz: true, ...head(found), assignment, completed, closed },
		...{ page: devicePage(found), record: deviceRecord(found) }
	};
}

export const load: PageServerLoad = async (event) => {
	// A learner's own; and the way back asks the server where the attempt is now.
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const found = await openedQuiz(event);
	if (!found) return { type: 'nobody' as const };
	const sends = sendsAnswers(found.settings.handIn);
	// What was answered on the device can be looked at after the end, too.
	const open = found.beginning.type === 'yes' || found.beginning.reason === 'closed';
	if (sends ? !found.newest : !open && found.completed === null) {
		return { type: 'before' as const, ...head(found), sends };
	}
	event.locals.article = articleHtml(found.module);
	const asked = sends && found.newest ? found.newest : found.quiz;
	event.locals.kinds = asked.questions.map(({ kind }) => kind);
	if (!sends || !found.newest) return onDevice(found);
	const sections = found.module.sections.map(({ id, title }) => ({ id, title }));
	return {
		type: 'server' as const,
		inQuiz: true,
		...head(found),
		sections,
		view: found.newest,
		remarked: found.remarked
	};
};

/** Where the page is to be read from after an act: its feedback or its question. */
function placeOf(act: SentAct, feedback: boolean): string {
	return act === 'answer' && feedback ? '#_feedback' : '#_question';
}

/** The zone of the class, for what is said without a script. */
async function zoneHere(event: RequestEvent): Promise<string> {
	return (await openedQuiz(event))?.zone ?? zoneOf({ timeZone: null });
}

/** One act on the server. After it the page is fetched anew, so that a reload sends nothing twice. */
async function send(event: RequestEvent, act: SentAct, form: FormData) {
	const came = await actOn(event, act, form);
	const { pathname } = event.url;
	switch (came.type) {
		case 'taken':
			redirect(303, pathname + placeOf(act, came.view.feedback === 'each'));
			break;
		case 'unusable':
			return fail(400, {
				problem: questions.refusal(came.reason, came.left),
				given: givenIn(form)
			});
		case 'moved':
			return fail(409, { problem: sending.moved });
		case 'closed': {
			const { answering } = came.view;
			return fail(403, {
				problem:
					answering.type === 'no' ? closedWords(answering, await zoneHere(event)) : sending.moved
			});
		}
		case 'full':
			return fail(429, { problem: sending.full });
		case 'nobody':
			return fail(401, { problem: words.signedOut });
		case 'gone':
		case 'forbidden':
		case 'missing':
			error(404, { message: sending.gone, code: 'no-attempt' });
	}
}

/** Where the answers are decides which way an act goes; what the form says of it does not. */
function acting(act: SentAct | FormAct) {
	return async (event: RequestEvent) => {
		const found = await openedQuiz(event);
		if (!found) return fail(401, { problem: words.signedOut });
		const form = await event.request.formData();
		if (!sendsAnswers(found.settings.handIn)) {
			return act === 'lengthen'
				? fail(400, { problem: null })
				: actInForm(form, act, {
						fresh: deviceRecord(found),
						questions: devicePage(found).questions
					});
		}
		return act === 'again' || act === 'anew' || act === 'earlier'
			? fail(400, { problem: null })
			: send(event, act, form);
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
	lengthen: acting('lengthen'),
	again: acting('again'),
	anew: acting('anew'),
	earlier: acting('earlier'),
	begin: async (event) => {
		const { locals, params, url } = event;
		const { db } = await theStore();
		const { seed } = chance();
		const asked = { ...params, id: randomUUID(), seed, now: locals.now };
		const begun = await beginAttempt(db, locals.who, asked);
		if (begun.type === 'begun') redirect(303, `${url.pathname}#_question`);
		if (begun.type === 'refused')
			return fail(403, { problem: closedWords(begun.may, await zoneHere(event)) });
		if (locals.who.type === 'nobody') return fail(401, { problem: words.signedOut });
		error(404, { message: words.noQuiz, code: 'no-quiz' });
	},
	complete: async (event) => {
		const { locals, params, url } = event;
		const { db } = await theStore();
		const completed = await completeQuiz(db, locals.who, { ...params, now: locals.now });
		if (completed.type === 'completed') redirect(303, url.pathname);
		if (completed.type === 'refused')
			return fail(403, { problem: closedWords(completed.may, await zoneHere(event)) });
		if (locals.who.type === 'nobody') return fail(401, { problem: words.signedOut });
		error(404, { message: words.noQuiz, code: 'no-quiz' });
	}
} satisfies Actions;
