import { fail } from '@sveltejs/kit';
import * as words from '$lib/messages/accounts';
import * as refusals from '$lib/messages/form-refusals';
import { changeRole, listPeople } from '$lib/server/accounts/people';
import { eraseAccount } from '$lib/server/accounts/account';
import { textIn } from '$lib/forms/read-form';
import { invite, withdrawInvitation } from '$lib/server/accounts/invitations';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { zoneOfEducator } from '$lib/server/classes/view-class';
import { nothingHere } from '../../nothing-here.server.ts';
import { idOfMade, justNow } from '../made-once.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	const accounts = theAccounts();
	const people = await listPeople(accounts.db, locals.who, locals.now);
	if (people.type === 'forbidden') nothingHere();
	return {
		...{ ticket: accounts.newId(), zone: await zoneOfEducator(accounts.db, locals.who) },
		me: locals.who.type === 'educator' ? locals.who.id : '',
		educators: people.educators,
		invitations: people.invitations.map(({ id, email, administrator, expiresAt }) => ({
			...{ id, email, administrator, expiresAt }
		}))
	};
};

const addressProblems = { address: refusals.notAnAddress, taken: words.addressTaken };

const done = { problem: null };

function refused(problem: string) {
	return fail(400, { problem });
}

export const actions = {
	invite: async ({ request, locals }) => {
		const form = await request.formData();
		const email = textIn(form, 'email');
		const administrator = textIn(form, 'administrator') === 'yes';
		const id = idOfMade('invitation', locals.who, form);
		const { now } = locals;
		const asked = { id, email, administrator, now, sentSince: justNow(now) };
		const invited = await invite(theAccounts(), locals.who, asked);
		switch (invited.type) {
			case 'invited':
				return { invited: { email: invited.email, link: invited.link, mail: invited.mail } };
			case 'unusable':
				return fail(400, { email, emailProblem: addressProblems[invited.reason] });
			case 'forbidden':
				return nothingHere();
		}
	},
	withdraw: async ({ request, locals }) => {
		const id = textIn(await request.formData(), 'invitation');
		const asked = { id, now: locals.now };
		const withdrawn = await withdrawInvitation(theAccounts(), locals.who, asked);
		return withdrawn.type === 'forbidden' ? nothingHere() : done;
	},
	role: async ({ request, locals }) => {
		const form = await request.formData();
		const administrator = textIn(form, 'administrator') === 'yes';
		const asked = { id: textIn(form, 'educator'), administrator, now: locals.now };
		const changed = await changeRole(theAccounts(), locals.who, asked);
		switch (changed.type) {
			case 'changed':
				return done;
			case 'last-administrator':
				return refused(words.onlyAdministrator);
			case 'forbidden':
				return nothingHere();
		}
	},
	erase: async ({ request, locals }) => {
		const id = textIn(await request.formData(), 'educator');
		// Oneself one erases on the page of the account, where it is asked twice.
		if (locals.who.type === 'educator' && locals.who.id === id) nothingHere();
		const asked = { id, now: locals.now };
		const erased = await eraseAccount(theAccounts().db, locals.who, asked);
		switch (erased.type) {
			case 'erased':
				return done;
			case 'last-administrator':
				return refused(words.onlyAdministrator);
			case 'alone':
				return refused(words.teachesAlone(erased.classes));
			case 'forbidden':
				return nothingHere();
		}
	}
} satisfies Actions;
