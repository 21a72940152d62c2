import { fail, redirect } from '@sveltejs/kit';
import { longestName } from '$lib/assignment/names/read-name';
import * as words from '$lib/messages/accounts';
import * as refusals from '$lib/messages/form-refusals';
import { changeName, eraseAccount, viewAccount } from '$lib/server/accounts/account';
import { changePassword } from '$lib/server/accounts/password';
import { endSession, signOut } from '$lib/server/accounts/sessions';
import { textIn } from '$lib/forms/read-form';
import { sendConfirmation } from '$lib/server/accounts/mail/mail-link';
import { passwordLength } from '$lib/server/accounts/make-auth';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { chooseDigest, wantsDigest } from '$lib/server/digest/send-digests';
import { zoneOfEducator } from '$lib/server/classes/view-class';
import { nothingHere } from '../../nothing-here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, request }) => {
	const accounts = theAccounts();
	const view = await viewAccount(accounts, locals.who, request.headers);
	if (view.type === 'forbidden') redirect(303, '/teach/sign-in');
	const digest = await wantsDigest(accounts.db, locals.who);
	const zone = await zoneOfEducator(accounts.db, locals.who);
	return { ...view, mail: accounts.mail.type, digest, length: passwordLength, zone };
};

function refused(place: string, problem: string, status = 400) {
	return fail(status, { place, problem, done: null, typed: null });
}

function done(place: string, what: string) {
	return { place, problem: null, done: what, typed: null };
}

export const actions = {
	name: async ({ request, locals }) => {
		const form = await request.formData();
		const [name, was] = [textIn(form, 'name'), textIn(form, 'was')];
		const { headers } = request;
		const changed = await changeName(theAccounts(), locals.who, { name, was, headers });
		if (changed.type === 'forbidden') nothingHere();
		if (changed.type === 'unusable') {
			const problem = refusals.nameProblem(changed.reason, longestName);
			return refused('name', problem);
		}
		if (changed.type === 'crossed')
			return fail(409, {
				...{ place: 'name', problem: words.nameCrossed(changed.now), done: null },
				typed: name.slice(0, longestName)
			});
		return done('name', words.nameChanged);
	},
	confirm: async ({ locals }) => {
		const sent = await sendConfirmation(theAccounts(), locals.who, locals.now);
		switch (sent.type) {
			case 'sent':
				return done(
					'confirm',
					theAccounts().mail.type === 'smtp' ? words.confirmationSent : words.confirmationInLog
				);
			case 'wait': {
				const minutes = Math.ceil(sent.retryAfter / 60);
				return refused('confirm', words.confirmationSentBefore(minutes), 429);
			}
			case 'failed':
				return refused('confirm', words.mailFailed, 503);
			case 'forbidden':
				return nothingHere();
		}
	},
	password: async ({ request, locals }) => {
		const form = await request.formData();
		const changed = await changePassword(theAccounts(), locals.who, {
			...{ present: textIn(form, 'present'), next: textIn(form, 'next') },
			...{ now: locals.now, headers: request.headers }
		});
		switch (changed.type) {
			case 'changed':
				locals.setCookies = [...changed.cookies];
				return redirect(303, '/teach/account?changed=password');
			case 'wrong':
				return refused('present', words.notCurrentPassword);
			case 'wait':
				return refused('present', refusals.tooManyTries(changed.retryAfter), 429);
			case 'unusable':
				return refused('next', refusals.passwordProblem(changed.reason, passwordLength));
			case 'forbidden':
				return nothingHere();
		}
	},
	digest: async ({ request, locals }) => {
		const wanted = textIn(await request.formData(), 'digest') === 'yes';
		const asked = { wanted, now: locals.now };
		const chosen = await chooseDigest(theAccounts().db, locals.who, asked);
		if (chosen.type === 'forbidden') nothingHere();
		return done('digest', wanted ? words.digestOn : words.digestOff);
	},
	end: async ({ request, locals }) => {
		const which = textIn(await request.formData(), 'session');
		const asked = { which, headers: request.headers };
		const ended = await endSession(theAccounts(), locals.who, asked);
		if (ended.type === 'forbidden') nothingHere();
		return done('sessions', words.hasSignedOut);
	},
	erase: async ({ request, locals }) => {
		const form = await request.formData();
		if (locals.who.type !== 'educator') nothingHere();
		if (textIn(form, 'sure') !== 'yes') return refused('erase', words.notDeleted);
		const { id } = locals.who;
		const erased = await eraseAccount(theAccounts().db, locals.who, { id, now: locals.now });
		switch (erased.type) {
			case 'erased':
				locals.setCookies = [...(await signOut(theAccounts(), request.headers))];
				return redirect(303, '/');
			case 'last-administrator':
				return refused('erase', words.onlyAdministrator);
			case 'alone':
				return refused('erase', words.teachesAlone(erased.classes));
			case 'forbidden':
				return nothingHere();
		}
	}
} satisfies Actions;
