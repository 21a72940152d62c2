import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { defaultSettings } from '$lib/assignment/settings/settings';
import type { Module } from '$lib/content/module';
import { longestName } from '$lib/assignment/names/read-name';
import { textIn } from '$lib/forms/read-form';
import * as words from '$lib/messages/classes';
import { createAssignment } from '$lib/server/assignments/create-assignment';
import { findModule } from '$lib/server/catalogue/catalogue';
import { createClass, sayZone } from '$lib/server/classes/change-class';
import { codeBytes } from '$lib/server/classes/class-code';
import { listClasses } from '$lib/server/classes/view-class';
import type { Database } from '$lib/server/store/database/tables';
import { theStore } from '$lib/server/store/the-store';
import { transact } from '$lib/server/store/database/transact';
import { problemsByField } from '$lib/teach/settings-words';
import {
	parseSettingsForm,
	postedFields,
	settingsFields
} from '$lib/assignment/settings/settings-form';
import { ownZone, zones } from '$lib/messages/zones';
import { randomBytes, randomUUID } from 'node:crypto';
import { nothingHere } from '../../../nothing-here.server';
import { idOfMade } from '../../made-once.server';
import type { Actions, PageServerLoad } from './$types';

type Problems = Parameters<typeof problemsByField>[0];

async function moduleOf({ module: id }: { module: string }): Promise<Module> {
	const module = await findModule(id);
	if (!module) nothingHere();
	return module;
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const module = await moduleOf(params);
	const { db } = await theStore();
	const listed = await listClasses(db, locals.who);
	if (listed.type === 'forbidden') nothingHere();
	const classes = listed.classes.filter(({ archivedAt }) => archivedAt === null);
	return {
		assignable: { id: module.id, title: module.title, edition: module.edition },
		quizzes: module.quizzes.map(({ id, title, questions }) => ({
			...{ id, title, questions: questions.length }
		})),
		most: module.care.handIn.most,
		classes: classes.map(({ id, name, naming }) => ({ id, name, naming })),
		to: url.searchParams.get('class'),
		fields: settingsFields(defaultSettings(module), ownZone()),
		zones: zones(),
		ticket: randomUUID()
	};
};

/** Problems of the class to be made stand at its fields. */
type Chosen =
	| { readonly type: 'class'; readonly id: string }
	| { readonly type: 'problems'; readonly problems: Problems };

/** The class that was chosen, made first if it is to be a new one. */
async function chooseClass(
	db: Database,
	{ locals }: Pick<RequestEvent, 'locals'>,
	form: FormData
): Promise<Chosen> {
	const chosen = textIn(form, 'class');
	if (chosen === '') return problem('class', 'chooseClass');
	if (chosen !== 'new') return { type: 'class', id: chosen };
	const naming = textIn(form, 'naming') === 'name' ? 'name' : 'pseudonym';
	const made = await createClass(db, locals.who, {
		...{ id: idOfMade('class', locals.who, form), name: textIn(form, 'className'), naming },
		zone: textIn(form, 'zone'),
		...{ bytes: randomBytes(codeBytes), now: locals.now, auditId: randomUUID() }
	});
	switch (made.type) {
		case 'created':
			return { type: 'class', id: made.id };
		case 'unusable': {
			const message = words.classProblem(made.reason, longestName);
			return { type: 'problems', problems: [{ field: 'className', message }] };
		}
		case 'forbidden':
			return problem('class', 'mayNotCreate');
	}
}

function problem(field: string, reason: 'chooseClass' | 'mayNotCreate'): Chosen {
	return { type: 'problems', problems: [{ field, reason }] };
}

/** Undoes the class that was made for an assignment that then could not be made. */
class Unmade extends Error {
	readonly problems: Problems;

	constructor(problems: Problems) {
		super('unmade');
		this.problems = problems;
	}
}

/** The class and the assignment, both or neither. */
function assign(db: Database, event: RequestEvent, module: Module, form: FormData) {
	return transact(db, async (tx) => {
		const { who, now } = event.locals;
		const parsed = parseSettingsForm(form, module);
		const chosen = await chooseClass(tx, event, form);
		const wrong = [parsed, chosen].flatMap((each) =>
			each.type === 'problems' ? each.problems : []
		);
		if (parsed.type === 'problems' || chosen.type === 'problems') throw new Unmade(wrong);
		const made = await createAssignment(tx, who, {
			...{ id: idOfMade('assignment', who, form), classId: chosen.id, module },
			settings: parsed.settings,
			...{ publish: textIn(form, 'publish') === 'yes', now, auditId: randomUUID() }
		});
		if (made.type === 'problems') throw new Unmade(made.problems);
		if (made.type === 'made') {
			const zone = textIn(form, 'zone');
			const moment = { now, auditId: randomUUID() };
			await sayZone(tx, who, { ...moment, classId: chosen.id, zone });
		}
		if (made.type === 'forbidden') {
			throw new Unmade([{ field: 'class', reason: 'notYourClass' }]);
		}
		return made.id;
	});
}

export const actions = {
	default: async (event) => {
		const module = await moduleOf(event.params);
		const form = await event.request.formData();
		const { db } = await theStore();
		try {
			const id = await assign(db, event, module, form);
			return redirect(303, `/teach/assignments/${id}?made`);
		} catch (failed) {
			if (!(failed instanceof Unmade)) throw failed;
			return fail(400, {
				fields: postedFields(form),
				problems: problemsByField(failed.problems),
				class: textIn(form, 'class'),
				className: textIn(form, 'className'),
				naming: textIn(form, 'naming'),
				ticket: textIn(form, 'ticket')
			});
		}
	}
} satisfies Actions;
