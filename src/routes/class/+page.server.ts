import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { recoveryBytes } from '$lib/assignment/recovery-code';
import { learnerCookie, learnerCookieOptions } from '$lib/server/accounts/learner-cookie';
import { presentEdition } from '$lib/assignment/context';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { frozenModule } from '$lib/server/assignments/frozen-module';
import { loadAssignments } from '$lib/server/assignments/list-assignments';
import { eraseOwn } from '$lib/server/classes/erase-own';
import { leaveDevice } from '$lib/server/classes/leave-device';
import { renewRecovery } from '$lib/server/classes/renew-recovery';
import { viewOwn } from '$lib/server/classes/view-own';
import type { Actions, PageServerLoad } from './$types';

/** What the class of whoever asks was assigned, drafts and archived ones aside. */
async function assignedTo({ who, now }: App.Locals) {
	if (who.type !== 'learner') return [];
	const { db } = theAccounts();
	const listed = await loadAssignments(db, who.classId, now);
	const shown = listed.filter(
		({ loaded }) => !['draft', 'archived'].includes(loaded.standing.state)
	);
	return Promise.all(
		shown.map(async ({ loaded, title }) => {
			const module = await frozenModule(db, presentEdition(loaded.snapshot.context));
			const { settings, state } = loaded.standing;
			const quizzes = module.quizzes.filter(({ id }) => settings.quizzes.includes(id));
			return {
				...{ id: loaded.assignment.id, title, state, due: settings.due },
				quizzes: quizzes.map(({ id, title: name }) => ({ id, name }))
			};
		})
	);
}

export const load: PageServerLoad = async ({ locals, request }) => {
	const own = await viewOwn(theAccounts().db, locals.who);
	const assignments = await assignedTo(locals);
	if (own.type === 'own') return { own, assignments };
	// The receipt of what was erased is for somebody who is nobody any more.
	if (request.method === 'POST') return { own: null, assignments };
	redirect(303, '/join');
};

function forget({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): void {
	cookies.delete(learnerCookie, learnerCookieOptions(url));
}

export const actions = {
	renew: async ({ locals }) => {
		const renewed = await renewRecovery(theAccounts().db, locals.who, randomBytes(recoveryBytes));
		if (renewed.type === 'forbidden') redirect(303, '/join');
		return { recovery: renewed.code };
	},
	leave: async (event) => {
		const token = event.cookies.get(learnerCookie);
		if (token !== undefined) await leaveDevice(theAccounts().db, token);
		forget(event);
		redirect(303, '/join');
	},
	erase: async (event) => {
		const { locals, request } = event;
		const sure = (await request.formData()).get('sure') === 'yes';
		if (locals.who.type !== 'learner') redirect(303, '/join');
		if (!sure) return { unsure: true };
		const erased = await eraseOwn(theAccounts().db, locals.who, locals.now);
		if (erased.type === 'forbidden') error(404, { message: 'There is nothing here.' });
		locals.who = { type: 'nobody' };
		forget(event);
		return { erased: locals.now };
	}
} satisfies Actions;
