import { redirect, type RequestEvent } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { recoveryBytes } from '$lib/assignment/letters';
import { textIn } from '$lib/forms/read-form';
import { learnerCookie, learnerCookieOptions } from '$lib/server/accounts/learner-cookie';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { listWork } from '$lib/server/attempts/list-work';
import {
	eraseOwn,
	leaveDevice,
	leaveOtherDevices,
	otherDevices,
	viewOwn
} from '$lib/server/classes/own-record';
import { renewRecovery } from '$lib/server/classes/come-back';
import { nothingHere } from '../nothing-here.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request, cookies }) => {
	const { db } = theAccounts();
	const own = await viewOwn(db, locals.who);
	const list = await listWork(db, locals.who, { now: locals.now });
	const others = await otherDevices(db, locals.who, locals.now);
	if (own.type === 'own' && list.type === 'work') return { own, others, work: list.work };
	// The receipt of what was erased is for somebody who is nobody any more.
	if (request.method === 'POST') return { own: null, others: 0, work: [] };
	// This device was in a class. Why it no longer is, nobody knows here.
	redirect(303, cookies.get(learnerCookie) === undefined ? '/join' : '/join?signed-out');
};

function forget({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): void {
	cookies.delete(learnerCookie, learnerCookieOptions(url));
}

export const actions = {
	renew: async ({ locals, cookies }) => {
		const renewed = await renewRecovery(theAccounts().db, locals.who, {
			...{ bytes: randomBytes(recoveryBytes), token: cookies.get(learnerCookie) ?? '' }
		});
		if (renewed.type === 'forbidden') redirect(303, '/join');
		return { recovery: renewed.code };
	},
	leaveOthers: async ({ locals, cookies }) => {
		const token = cookies.get(learnerCookie) ?? '';
		const left = await leaveOtherDevices(theAccounts().db, locals.who, token);
		if (left.type === 'forbidden') redirect(303, '/join');
		return { leftOthers: true };
	},
	leave: async (event) => {
		const token = event.cookies.get(learnerCookie);
		if (token !== undefined) await leaveDevice(theAccounts().db, token);
		forget(event);
		redirect(303, '/join');
	},
	erase: async (event) => {
		const { locals, request } = event;
		const sure = textIn(await request.formData(), 'sure') === 'yes';
		if (locals.who.type !== 'learner') redirect(303, '/join');
		if (!sure) return { unsure: true };
		const { db, secret, newId } = theAccounts();
		const own = await viewOwn(db, locals.who);
		const moment = { now: locals.now, auditId: newId() };
		const erased = await eraseOwn(db, locals.who, { ...moment, secret });
		if (erased.type === 'forbidden') nothingHere();
		locals.who = { type: 'nobody' };
		forget(event);
		return { erased: locals.now, zone: own.type === 'own' ? own.zone : undefined };
	}
} satisfies Actions;
