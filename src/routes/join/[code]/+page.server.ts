import { error, fail } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { longestName } from '$lib/assignment/names/read-name';
import { pseudonym, pseudonymBytes } from '$lib/assignment/names/pseudonym';
import * as words from '$lib/messages/joining';
import * as refusals from '$lib/messages/form-refusals';
import { textIn } from '$lib/forms/read-form';
import { addLearner, learnerCookie, mostClasses } from '$lib/server/accounts/learner-cookie';
import { learnerSessionDays } from '$lib/server/accounts/session-lifetimes';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { lookUpClass } from '$lib/server/classes/class-code';
import { joinClass, type JoinProblem } from '$lib/server/classes/join-class';
import type { KeyProblem } from '$lib/server/classes/join-keys';
import { namesLeft } from '$lib/server/classes/roster';
import { viewClassesHere } from '$lib/server/classes/own-record';
import type { Actions, PageServerLoad } from './$types';
import { visitorOf } from '../visitor.server';

/** Nothing here needs a script. */
export const csr = false;

const missing = { message: words.noClassHere, code: 'no-class' };

export const load: PageServerLoad = async (event) => {
	const { params, locals, url } = event;
	const { db, newToken } = theAccounts();
	const found = await lookUpClass(db, params.code, visitorOf(event));
	if (found.type === 'limited')
		error(429, { message: refusals.tooManyTries(found.retryAfter), code: 'too-many' });
	if (found.type !== 'found') error(404, missing);
	const { id, name, naming, joinKeySalt, joiningPausedAt } = found.class;
	const here = await viewClassesHere(db, locals.learners);
	const back = here.find((one) => one.id === id);
	return {
		...{ name, naming, paused: joiningPausedAt !== null },
		/** Whether a name of the list needs its key. */
		keys: joinKeySalt !== null,
		/** `null`: there is no list, any name will do. */
		names: naming === 'name' ? await namesLeft(db, id) : null,
		drawn: naming === 'pseudonym' ? pseudonym(randomBytes(pseudonymBytes)) : '',
		ticket: newToken(),
		cookie: { name: learnerCookie, days: learnerSessionDays },
		/** Who is in this class on this device already, and whether whoever asks says that they are another. */
		...{ back: back?.label ?? null, someoneElse: url.searchParams.has('someone-else') },
		others: here
			.filter((one) => one.id !== id)
			.map(({ id: classId, label, className }) => ({ id: classId, label, className }))
	};
};

function joinWords(reason: JoinProblem): string {
	if (reason === 'empty' || reason === 'long' || reason === 'odd')
		return refusals.nameProblem(reason, longestName);
	if (reason === 'crowded') return words.crowded(mostClasses);
	return words.joinProblems[reason];
}

function keyWords(reason: KeyProblem): string {
	return reason.type === 'missing' || reason.type === 'other'
		? words.keyProblems[reason.type]
		: refusals.lettersProblem(reason);
}

export const actions = {
	default: async (event) => {
		const { request, params, locals } = event;
		const form = await request.formData();
		const [label, key] = [textIn(form, 'label'), textIn(form, 'key')];
		const { db, newId } = theAccounts();
		const joined = await joinClass(db, {
			...{ code: params.code, label, ticket: textIn(form, 'ticket'), key },
			...{ learnerId: newId(), place: visitorOf(event), here: locals.learners }
		});
		switch (joined.type) {
			case 'joined':
				addLearner(event, locals.learners, { token: joined.token, classId: joined.class.id });
				return { joined: { recovery: joined.recovery, label: joined.label } };
			case 'missing':
				return error(404, missing);
			case 'unusable':
				return fail(400, { label, key, problem: joinWords(joined.reason) });
			case 'wrongKey':
				return fail(400, { label, key, wrongKey: keyWords(joined.reason) });
			case 'full':
				return fail(429, { label, key, problem: words.classFull[joined.by] });
			case 'limited':
				return fail(429, { label, key, problem: refusals.tooManyTries(joined.retryAfter) });
		}
	}
} satisfies Actions;
