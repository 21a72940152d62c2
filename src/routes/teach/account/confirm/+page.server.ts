import { fail, redirect } from '@sveltejs/kit';
import { confirmAddress } from '$lib/server/accounts/mail/mail-link';
import { textIn } from '$lib/forms/read-form';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { nothingHere } from '../../../nothing-here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

/** Opening the link does nothing yet: programs that read mail open links, too. */
export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
	default: async ({ request, locals }) => {
		const token = textIn(await request.formData(), 'token');
		const confirmed = await confirmAddress(theAccounts(), locals.who, { token, now: locals.now });
		switch (confirmed.type) {
			case 'confirmed':
				return redirect(303, '/teach/account');
			case 'gone':
				return fail(400, { gone: true });
			case 'forbidden':
				return nothingHere();
		}
	}
} satisfies Actions;
