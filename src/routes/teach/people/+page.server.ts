import { error, fail } from '@sveltejs/kit';
import { changeRole, listPeople } from '$lib/server/accounts/people';
import { eraseAccount } from '$lib/server/accounts/account';
import { textIn } from '$lib/forms/read-form';
import { invite, withdrawInvitation } from '$lib/server/accounts/invitations';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const nothing = { message: 'There is nothing at this address.', code: 'not-found' };

export const load: PageServerLoad = async ({ locals }) => {
	const accounts = theAccounts();
	const people = await listPeople(accounts.db, locals.who, locals.now);
	if (people.type === 'forbidden') error(404, nothing);
	return {
		me: locals.who.type === 'educator' ? locals.who.id : '',
		educators: people.educators,
		invitations: people.invitations.map(({ id, email, administrator, expiresAt }) => ({
			...{ id, email, administrator, expiresAt }
		}))
	};
};

/** Done, refused with words, or nothing that there is for whoever asks. */
function answer(
	outcome: { readonly type: string } | { readonly type: 'unusable'; readonly reason: string }
) {
	if (outcome.type === 'forbidden') error(404, nothing);
	return 'reason' in outcome ? fail(400, { problem: outcome.reason }) : { problem: null };
}

export const actions = {
	invite: async ({ request, locals }) => {
		const form = await request.formData();
		const email = textIn(form, 'email');
		const administrator = textIn(form, 'administrator') === 'yes';
		const asked = { email, administrator, now: locals.now };
		const invited = await invite(theAccounts(), locals.who, asked);
		switch (invited.type) {
			case 'invited':
				return { invited: { email: invited.email, link: invited.link, mail: invited.mail } };
			case 'unusable':
				return fail(400, { email, emailProblem: invited.reason });
			case 'forbidden':
				return error(404, nothing);
		}
	},
	withdraw: async ({ request, locals }) => {
		const id = textIn(await request.formData(), 'invitation');
		return answer(await withdrawInvitation(theAccounts(), locals.who, { id, now: locals.now }));
	},
	role: async ({ request, locals }) => {
		const form = await request.formData();
		const administrator = textIn(form, 'administrator') === 'yes';
		const asked = { id: textIn(form, 'educator'), administrator, now: locals.now };
		return answer(await changeRole(theAccounts(), locals.who, asked));
	},
	erase: async ({ request, locals }) => {
		const id = textIn(await request.formData(), 'educator');
		// Oneself one erases on the page of the account, where it is asked twice.
		if (locals.who.type === 'educator' && locals.who.id === id) error(404, nothing);
		const asked = { id, now: locals.now };
		return answer(await eraseAccount(theAccounts().db, locals.who, asked));
	}
} satisfies Actions;
