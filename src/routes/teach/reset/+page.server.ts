import { fail, redirect } from '@sveltejs/kit';
import * as refusals from '$lib/messages/form-refusals';
import { passwordLength } from '$lib/server/accounts/make-auth';
import { textIn } from '$lib/forms/read-form';
import { isResetOpen, resetPassword } from '$lib/server/accounts/password';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ url, locals }) => {
	const token = url.searchParams.get('token') ?? '';
	const open = await isResetOpen(theAccounts(), { token, now: locals.now });
	return { token, open, length: passwordLength };
};

export const actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const [token, password] = [textIn(form, 'token'), textIn(form, 'password')];
		const reset = await resetPassword(theAccounts(), { token, password, now: locals.now });
		switch (reset.type) {
			case 'reset':
				locals.setCookies.push(...reset.cookies);
				return redirect(303, '/teach/sign-in?reset=done');
			case 'gone':
				return fail(400, { gone: true, token: '', problem: null });
			case 'unusable':
				return fail(400, {
					gone: false,
					token,
					problem: refusals.passwordProblem(reset.reason, passwordLength)
				});
		}
	}
} satisfies Actions;
