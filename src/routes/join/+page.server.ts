import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as words from '$lib/messages/joining';
import * as refusals from '$lib/messages/form-refusals';
import { textIn } from '$lib/forms/read-form';
import { learnerCookie, learnerCookieOptions } from '$lib/server/accounts/learner-cookie';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { comeBack } from '$lib/server/classes/come-back';
import { lookUpClass, type Place } from '$lib/server/classes/class-code';
import { viewOwn } from '$lib/server/classes/own-record';
import { clientNetwork } from '$lib/server/http/client-network';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

function placeOf(event: RequestEvent): Place {
	const { now } = event.locals;
	return { address: clientNetwork(event), secret: theAccounts().secret, now };
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const own = await viewOwn(theAccounts().db, locals.who);
	if (own.type === 'own')
		return { own: { label: own.label, className: own.className }, signedOut: false };
	return { own: null, signedOut: url.searchParams.has('signed-out') };
};

export const actions = {
	find: async (event) => {
		const code = textIn(await event.request.formData(), 'code');
		const found = await lookUpClass(theAccounts().db, code, placeOf(event));
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
		const { request, cookies, url } = event;
		const recovery = textIn(await request.formData(), 'recovery');
		const { db, newToken } = theAccounts();
		const token = newToken();
		const leaving = cookies.get(learnerCookie);
		const back = await comeBack(db, { typed: recovery, token, place: placeOf(event), leaving });
		switch (back.type) {
			case 'back':
				cookies.set(learnerCookie, token, learnerCookieOptions(url));
				return redirect(303, '/class');
			case 'missing':
				return fail(404, {
					recovery,
					lost: words.noSuchRecovery
				});
			case 'unusable':
				return fail(400, { recovery, lost: refusals.lettersProblem(back.reason) });
			case 'limited':
				return fail(429, { recovery, lost: refusals.tooManyTries(back.retryAfter) });
		}
	}
} satisfies Actions;
