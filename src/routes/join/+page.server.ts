import { fail, redirect } from '@sveltejs/kit';
import * as words from '$lib/messages/joining';
import * as refusals from '$lib/messages/form-refusals';
import { textIn } from '$lib/forms/read-form';
import { addLearner, mostClasses } from '$lib/server/accounts/learner-cookie';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { comeBack } from '$lib/server/classes/come-back';
import { lookUpClass } from '$lib/server/classes/class-code';
import { viewClassesHere } from '$lib/server/classes/own-record';
import type { Actions, PageServerLoad } from './$types';
import { visitorOf } from './visitor.server';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
	const views = await viewClassesHere(theAccounts().db, locals.learners);
	const here = views.map(({ id, label, className }) => ({ id, label, className }));
	return { here, signedOut: here.length === 0 && url.searchParams.has('signed-out') };
};

export const actions = {
	find: async (event) => {
		const code = textIn(await event.request.formData(), 'code');
		const found = await lookUpClass(theAccounts().db, code, visitorOf(event));
		switch (found.type) {
			case 'found':
				return redirect(303, `/join/${found.class.code}`);
			case 'missing':
				return fail(404, {
					code,
					problem: words.noClassFound
				});
			case 'unusable':
				return fail(400, { code, problem: refusals.lettersProblem(found.reason) });
			case 'limited':
				return fail(429, { code, problem: refusals.tooManyTries(found.retryAfter) });
		}
	},
	back: async (event) => {
		const recovery = textIn(await event.request.formData(), 'recovery');
		const { db, newToken } = theAccounts();
		const token = newToken();
		const { learners: here } = event.locals;
		const back = await comeBack(db, { typed: recovery, token, place: visitorOf(event), here });
		switch (back.type) {
			case 'back':
				addLearner(event, here, { token, classId: back.classId });
				return redirect(303, '/class');
			case 'missing':
				return fail(404, {
					recovery,
					lost: words.noSuchRecovery
				});
			case 'crowded':
				return fail(400, { recovery, lost: words.crowded(mostClasses) });
			case 'unusable':
				return fail(400, { recovery, lost: refusals.lettersProblem(back.reason) });
			case 'limited':
				return fail(429, { recovery, lost: refusals.tooManyTries(back.retryAfter) });
		}
	}
} satisfies Actions;
