import { redirect, type RequestEvent } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { recoveryBytes } from '$lib/assignment/letters';
import { textIn } from '$lib/forms/read-form';
import { learnerCookie, setLearners } from '$lib/server/accounts/learner-cookie';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import type { LearnerHere } from '$lib/server/accounts/who-asks';
import { byDue, isToDo, listWork } from '$lib/server/attempts/list-work';
import {
	eraseOwn,
	leaveDevice,
	leaveOtherDevices,
	otherDevices,
	viewClassesHere,
	viewOwn
} from '$lib/server/classes/own-record';
import { renewRecovery } from '$lib/server/classes/come-back';
import { nothingHere } from '../nothing-here.server';
import { bytesOfMade } from '../teach/made-once.server';
import type { Actions, PageServerLoad } from './$types';

/** The work of everybody on this device, what is to do first; each with its class. */
async function workHere({ learners, now }: App.Locals) {
	const { db } = theAccounts();
	const lists = await Promise.all(
		learners.map(async ({ who }) => {
			const own = await viewOwn(db, who);
			const list = await listWork(db, who, { now });
			if (own.type !== 'own' || list.type !== 'work') return [];
			const { id: classId, className, zone } = own;
			return list.work.map((work) => ({ ...work, classId, className, zone, toDo: isToDo(work) }));
		})
	);
	return byDue(lists.flat());
}

export const load: PageServerLoad = async (event) => {
	const { locals, request, cookies } = event;
	const { db } = theAccounts();
	const views = await viewClassesHere(db, locals.learners);
	const classes = await Promise.all(
		views.map(async (view) => {
			const who = locals.learners.find((one) => one.who.classId === view.id)?.who;
			return { ...view, others: who ? await otherDevices(db, who, locals.now) : 0 };
		})
	);
	const ticket = theAccounts().newId();
	if (classes.length > 0) return { classes, work: await workHere(locals), ticket };
	// The receipt of what was erased is for somebody who is nobody any more.
	if (request.method === 'POST') return { classes, work: [], ticket };
	const known = cookies.get(learnerCookie) !== undefined;
	// No class knows this cookie any more: no page leads here because of it.
	if (known) setLearners(event, []);
	// This device was in a class. Why it no longer is, nobody knows here.
	redirect(303, known ? '/join?signed-out' : '/join');
};

/** Who is meant on this device: the form names the class. A page of before there could be several names none. */
function meant(learners: readonly LearnerHere[], form: FormData): LearnerHere | undefined {
	const classId = textIn(form, 'class');
	if (classId === '' && learners.length === 1) return learners[0];
	return learners.find(({ who }) => who.classId === classId);
}

/** Who is meant; nobody of that class on this device any more: the page says who is. */
async function asking({ locals, request }: RequestEvent) {
	const form = await request.formData();
	const here = meant(locals.learners, form);
	if (!here) redirect(303, locals.learners.length > 0 ? '/class' : '/join');
	return { ...here, form, others: locals.learners.filter((one) => one !== here) };
}

export const actions = {
	renew: async (event) => {
		const { who, token, form } = await asking(event);
		const { db, secret } = theAccounts();
		// Sent twice, it makes one code: whichever answer is seen, its code is right.
		const bytes =
			textIn(form, 'ticket') === ''
				? randomBytes(recoveryBytes)
				: bytesOfMade('renew', who, form, secret).subarray(0, recoveryBytes);
		const renewed = await renewRecovery(db, who, { bytes, token });
		if (renewed.type === 'forbidden') redirect(303, '/class');
		return { class: who.classId, recovery: renewed.code };
	},
	leaveOthers: async (event) => {
		const { who, token } = await asking(event);
		const left = await leaveOtherDevices(theAccounts().db, who, token);
		if (left.type === 'forbidden') redirect(303, '/class');
		return { class: who.classId, leftOthers: true };
	},
	leave: async (event) => {
		const { token, others } = await asking(event);
		await leaveDevice(theAccounts().db, token);
		setLearners(event, others);
		redirect(303, others.length > 0 ? '/class' : '/join');
	},
	leaveAll: async (event) => {
		for (const { token } of event.locals.learners) await leaveDevice(theAccounts().db, token);
		setLearners(event, []);
		redirect(303, '/join');
	},
	erase: async (event) => {
		const { who, form, others } = await asking(event);
		if (textIn(form, 'sure') !== 'yes') return { class: who.classId, unsure: true };
		const { db, secret, newId } = theAccounts();
		const own = await viewOwn(db, who);
		const moment = { now: event.locals.now, auditId: newId() };
		const erased = await eraseOwn(db, who, { ...moment, secret });
		if (erased.type === 'forbidden' || own.type === 'forbidden') nothingHere();
		event.locals.learners = others;
		setLearners(event, others);
		return { erased: { at: event.locals.now, zone: own.zone, from: own.className } };
	}
} satisfies Actions;
