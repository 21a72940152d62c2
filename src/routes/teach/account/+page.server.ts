import { error, fail, redirect } from '@sveltejs/kit';
import { changeName, eraseAccount, viewAccount } from '$lib/server/accounts/account';
import { changePassword } from '$lib/server/accounts/password';
import { endSession, signOut } from '$lib/server/accounts/sessions';
import { textIn } from '$lib/forms/read-form';
import { sendConfirmation } from '$lib/server/accounts/mail-link';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { waitWords } from '$lib/server/http/failure-page';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const unsent = 'We could not reach the mail server, or it refused the message. Try again later.';

const nothing = { message: 'There is nothing at this address.', code: 'not-found' };

export const load: PageServerLoad = async ({ locals, request }) => {
	const accounts = theAccounts();
	const view = await viewAccount(accounts, locals.who, request.headers);
	if (view.type === 'forbidden') redirect(303, '/teach/sign-in');
	return { ...view, mail: accounts.mail.type };
};

function refused(place: string, problem: string, status = 400) {
	return fail(status, { place, problem, done: null });
}

function done(place: string, words: string) {
	return { place, problem: null, done: words };
}

function sentWords(mail: 'smtp' | 'log'): string {
	return mail === 'smtp'
		? 'We have sent you a link. Open it in this browser within half an hour.'
		: 'The link is now in the server’s log. Open it in this browser within half an hour.';
}

export const actions = {
	name: async ({ request, locals }) => {
		const name = textIn(await request.formData(), 'name');
		const { headers } = request;
		const changed = await changeName(theAccounts(), locals.who, { name, headers });
		if (changed.type === 'forbidden') error(404, nothing);
		if (changed.type === 'unusable') return refused('name', changed.reason);
		return done('name', 'Your name has been changed.');
	},
	confirm: async ({ locals }) => {
		const sent = await sendConfirmation(theAccounts(), locals.who, locals.now);
		switch (sent.type) {
			case 'sent':
				return done('confirm', sentWords(theAccounts().mail.type));
			case 'wait': {
				const minutes = Math.ceil(sent.retryAfter / 60);
				const again = minutes === 1 ? 'one minute' : `${minutes} minutes`;
				const words = `We have already sent you a link. You can ask for another in ${again}.`;
				return refused('confirm', words, 429);
			}
			case 'failed':
				return refused('confirm', unsent, 503);
			case 'forbidden':
				return error(404, nothing);
		}
	},
	password: async ({ request, locals }) => {
		const form = await request.formData();
		const changed = await changePassword(theAccounts(), locals.who, {
			...{ present: textIn(form, 'present'), next: textIn(form, 'next') },
			...{ now: locals.now, headers: request.headers }
		});
		if (changed.type === 'forbidden') error(404, nothing);
		if (changed.type === 'wait') return refused('present', waitWords(changed.retryAfter), 429);
		if (changed.type === 'unusable') return refused(changed.field, changed.reason);
		locals.setCookies = [...changed.cookies];
		redirect(303, '/teach/account?changed=password');
	},
	end: async ({ request, locals }) => {
		const which = textIn(await request.formData(), 'session');
		const asked = { which, headers: request.headers };
		const ended = await endSession(theAccounts(), locals.who, asked);
		if (ended.type === 'forbidden') error(404, nothing);
		return done('sessions', 'Signed out.');
	},
	erase: async ({ request, locals }) => {
		const form = await request.formData();
		if (locals.who.type !== 'educator') error(404, nothing);
		if (textIn(form, 'sure') !== 'yes')
			return refused('erase', 'Your account was not deleted. Tick the box first to confirm.');
		const { id } = locals.who;
		const erased = await eraseAccount(theAccounts().db, locals.who, { id, now: locals.now });
		if (erased.type === 'forbidden') error(404, nothing);
		if (erased.type === 'unusable') return refused('erase', erased.reason);
		locals.setCookies = [...(await signOut(theAccounts(), request.headers))];
		redirect(303, '/');
	}
} satisfies Actions;
