import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/accounts/sessions';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import type { Actions, PageServerLoad } from './$types';

/** A link must not sign anybody out: whoever comes by one is asked nothing and stays. */
export const load: PageServerLoad = () => redirect(303, '/teach');

export const actions = {
	default: async ({ request, locals }) => {
		// In the place of what a session that goes on would have set.
		locals.setCookies = [...(await signOut(theAccounts(), request.headers))];
		redirect(303, '/teach/sign-in');
	}
} satisfies Actions;
