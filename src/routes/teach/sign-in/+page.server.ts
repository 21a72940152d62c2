import { fail, redirect } from '@sveltejs/kit';
import * as words from '$lib/messages/accounts';
import * as refusals from '$lib/messages/form-refusals';
import { textIn } from '$lib/forms/read-form';
import { signIn } from '$lib/server/accounts/sign-in';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { clientNetwork } from '$lib/server/http/client-network';
import type { Actions, PageServerLoad } from './$types';

/** A page of educators to go on to; nothing else can be named. */
function destination(to: string | null): string {
	return to !== null && /^\/teach(\/[\w/-]*)?$/.test(to) ? to : '/teach';
}

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.who.type === 'educator') redirect(303, destination(url.searchParams.get('to')));
	return { reset: url.searchParams.get('reset') === 'done' };
};

export const actions = {
	default: async (event) => {
		const { request, locals, url } = event;
		const form = await request.formData();
		const email = textIn(form, 'email');
		const signedIn = await signIn(theAccounts(), {
			...{ email, password: textIn(form, 'password') },
			...{ address: clientNetwork(event), now: locals.now, headers: request.headers }
		});
		switch (signedIn.type) {
			case 'signedIn':
				locals.setCookies.push(...signedIn.cookies);
				return redirect(303, destination(url.searchParams.get('to')));
			case 'refused':
				return fail(400, { email, problem: words.wrongEmailOrPassword });
			case 'limited':
				event.setHeaders({ 'retry-after': String(signedIn.retryAfter) });
				return fail(429, { email, problem: refusals.tooManyTries(signedIn.retryAfter) });
		}
	}
} satisfies Actions;
