import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { longestName } from '$lib/assignment/names/read-name';
import * as words from '$lib/messages/classes';
import { zoneOf, zoneOfAll, zones } from '$lib/messages/zones';
import { asksToConfirm } from '$lib/server/accounts/mail/mail-link';
import type { Module } from '$lib/content/module';
import { textIn } from '$lib/forms/read-form';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { listModules } from '$lib/server/catalogue/catalogue';
import { listToDo } from '$lib/server/assignments/list-to-do';
import { answerOffer, listOffers } from '$lib/server/classes/class-educators';
import { createClass } from '$lib/server/classes/change-class';
import { codeBytes } from '$lib/server/classes/class-code';
import { listClasses } from '$lib/server/classes/view-class';
import { nothingHere } from '../nothing-here.server.ts';
import { idOfMade, justNow } from './made-once.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { db } = theAccounts();
	const listed = await listClasses(db, locals.who);
	if (listed.type === 'forbidden') redirect(303, '/teach/sign-in');
	const toDo = await listToDo(db, locals.who, locals.now);
	return {
		toDo: toDo.map(({ timeZone, ...one }) => ({ ...one, zone: zoneOf({ timeZone }) })),
		ticket: theAccounts().newId(),
		limits: namingLimits(await listModules()),
		...{ zone: zoneOfAll(listed.classes), zones: zones() },
		unconfirmed: await asksToConfirm(theAccounts(), locals.who),
		offers: await listOffers(db, locals.who, locals.now),
		classes: listed.classes.map(({ id, name, code, people, assignments, archivedAt }) => ({
			...{ id, name, code, people, assignments },
			archived: archivedAt !== null
		}))
	};
};

/** Which modules rule out answers by name: to be known before a class is made for them. */
function namingLimits(modules: readonly Module[]) {
	const without = modules.filter(({ care }) => care.handIn.most !== 'name');
	return { unnamed: without.map(({ title }) => title), all: without.length === modules.length };
}

async function answer({ request, locals }: RequestEvent, accept: boolean) {
	const classId = textIn(await request.formData(), 'class');
	const { db, newId } = theAccounts();
	const asked = { classId, accept, now: locals.now, auditId: newId() };
	const answered = await answerOffer(db, locals.who, asked);
	switch (answered.type) {
		case 'accepted':
			return redirect(303, `/teach/classes/${classId}`);
		case 'declined':
			return redirect(303, '/teach');
		case 'gone':
			return fail(409, { gone: true });
	}
}

export const actions = {
	accept: (event) => answer(event, true),
	decline: (event) => answer(event, false),
	create: async ({ request, locals }) => {
		const form = await request.formData();
		const name = textIn(form, 'name');
		const naming = textIn(form, 'naming') === 'name' ? 'name' : 'pseudonym';
		const zone = textIn(form, 'zone');
		const { db, newId } = theAccounts();
		const created = await createClass(db, locals.who, {
			...{
				id: idOfMade('class', locals.who, form),
				name,
				naming,
				zone,
				bytes: randomBytes(codeBytes)
			},
			...{ now: locals.now, madeSince: justNow(locals.now), auditId: newId() }
		});
		switch (created.type) {
			case 'created':
				return redirect(303, `/teach/classes/${created.id}`);
			case 'unusable':
				return fail(400, {
					name,
					naming,
					zone,
					problem: words.classProblem(created.reason, longestName)
				});
			case 'forbidden':
				return nothingHere();
		}
	}
} satisfies Actions;
