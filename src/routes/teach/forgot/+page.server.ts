import { fail } from '@sveltejs/kit';
import * as words from '$lib/messages/accounts';
import * as refusals from '$lib/messages/form-refusals';
import { textIn } from '$lib/forms/read-form';
import { requestReset } from '$lib/server/accounts/password';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { clientNetwork } from '$lib/server/http/client-network';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = () => ({ mail: theAccounts().mail.type });

export const actions = {
	default: async (event) => {
		const { request, locals } = event;
		const email = textIn(await request.formData(), 'email');
		const asked = { email, address: clientNetwork(event), now: locals.now };
		const requested = await requestReset(theAccounts(), asked);
		if (requested.type === 'requested') return { sent: true };
		event.setHeaders({ 'retry-after': String(requested.retryAfter) });
		const when = refusals.tooManyTries(requested.retryAfter);
		return fail(429, { email, problem: `${words.checkEmailFirst} ${when}` });
	}
} satisfies Actions;
