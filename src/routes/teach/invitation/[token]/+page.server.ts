import { error, fail, redirect } from '@sveltejs/kit';
import { longestName } from '$lib/assignment/names/read-name';
import * as words from '$lib/messages/accounts';
import * as refusals from '$lib/messages/form-refusals';
import { passwordLength } from '$lib/server/accounts/make-auth';
import { textIn } from '$lib/forms/read-form';
import {
	findInvitation,
	takeInvitation,
	type TakingProblem
} from '$lib/server/accounts/invitations';
import { signIn } from '$lib/server/accounts/sign-in';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { clientNetwork } from '$lib/server/http/client-network';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const gone = { message: words.invitationGone, code: 'no-invitation' };

function problemWords(problem: TakingProblem): string {
	switch (problem.field) {
		case 'name':
			return refusals.nameProblem(problem.reason, longestName);
		case 'email':
			return problem.reason === 'address' ? refusals.notAnAddress : words.yourAddressTaken;
		case 'password':
			return refusals.passwordProblem(problem.reason, passwordLength);
	}
}

export const load: PageServerLoad = async ({ params, locals }) => {
	const offer = await findInvitation(theAccounts(), params.token, locals.now);
	if (!offer) error(404, gone);
	const { email, administrator } = offer;
	return { email, administrator, length: passwordLength };
};

async function signInAs(event: RequestEvent, email: string, password: string): Promise<never> {
	const signedIn = await signIn(theAccounts(), {
		...{ email, password, address: clientNetwork(event) },
		...{ now: event.locals.now, headers: event.request.headers }
	});
	if (signedIn.type !== 'signedIn') redirect(303, '/teach/sign-in');
	event.locals.setCookies.push(...signedIn.cookies);
	redirect(303, '/teach');
}

export const actions = {
	default: async (event) => {
		const { request, params, locals } = event;
		const form = await request.formData();
		const [name, email] = [textIn(form, 'name'), textIn(form, 'email')];
		const password = textIn(form, 'password');
		const taken = await takeInvitation(theAccounts(), {
			...{ token: params.token, now: locals.now, name, email, password }
		});
		switch (taken.type) {
			case 'gone':
				return error(404, gone);
			case 'unusable':
				return fail(400, { name, email, field: taken.field, problem: problemWords(taken) });
			case 'taken':
				return signInAs(event, taken.email, password);
		}
	}
} satisfies Actions;
