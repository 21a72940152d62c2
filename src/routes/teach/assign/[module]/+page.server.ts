import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { presentEdition } from '$lib/assignment/context';
import { longestName } from '$lib/assignment/names/read-name';
import { defaultSettings, titleOf } from '$lib/assignment/settings/settings';
import {
	dateNames,
	formOfClass,
	ownDate,
	ownDatesIn,
	parseSettingsForm,
	postedFields,
	settingsFields
} from '$lib/assignment/settings/settings-form';
import type { Module } from '$lib/content/module';
import { textIn, textsIn } from '$lib/forms/read-form';
import * as assigning from '$lib/messages/assigning';
import * as words from '$lib/messages/classes';
import { zoneOfAll, zones } from '$lib/messages/zones';
import { createAssignment } from '$lib/server/assignments/create-assignment';
import {
	frozenModule,
	type LoadedAssignment,
	openAssignment
} from '$lib/server/assignments/load-assignment';
import { findModule } from '$lib/server/catalogue/catalogue';
import { createClass, sayZone } from '$lib/server/classes/change-class';
import { codeBytes } from '$lib/server/classes/class-code';
import { listClasses } from '$lib/server/classes/view-class';
import { findAssignment, joinSeries } from '$lib/server/store/assignments';
import { findClass } from '$lib/server/store/classes';
import type { Database } from '$lib/server/store/database/tables';
import { transact } from '$lib/server/store/database/transact';
import { theStore } from '$lib/server/store/the-store';
import { oddTimesOf } from '$lib/teach/odd-times';
import { problemsByField } from '$lib/teach/settings-words';
import { randomBytes, randomUUID } from 'node:crypto';
import { nothingHere } from '../../../nothing-here.server';
import { idOfMade, justNow } from '../../made-once.server';
import type { Actions, PageServerLoad } from './$types';

type Problems = Parameters<typeof problemsByField>[0];

interface Asked {
	readonly module: Module;
	/** What is copied: its settings, its dates and its edition; `null`: a module is assigned anew. */
	readonly copied: LoadedAssignment | null;
}

type Event = Pick<RequestEvent<{ module: string }>, 'params' | 'locals' | 'url'>;

/** The module as it stands today or, with `?from`, as it was assigned. */
async function askedFor({ params, locals, url }: Event): Promise<Asked> {
	const from = url.searchParams.get('from');
	if (from === null) {
		const module = await findModule(params.module);
		return module ? { module, copied: null } : nothingHere();
	}
	const { db } = await theStore();
	const opened = await openAssignment(db, locals.who, { assignment: from, now: locals.now });
	if (opened.type !== 'opened' || opened.loaded.assignment.moduleId !== params.module)
		nothingHere();
	const module = await frozenModule(db, presentEdition(opened.loaded.snapshot.context));
	return { module, copied: opened.loaded };
}

export const load: PageServerLoad = async (event) => {
	const { module, copied } = await askedFor(event);
	const { db } = await theStore();
	const listed = await listClasses(db, event.locals.who);
	if (listed.type === 'forbidden') nothingHere();
	const classes = listed.classes.filter(({ archivedAt }) => archivedAt === null);
	const to = classes.find(({ id }) => id === event.url.searchParams.get('class'));
	// Where there is nothing to choose between, it is chosen.
	const only = classes.length > 1 || copied ? [] : [classes[0]?.id ?? 'new'];
	const settings = copied?.standing.settings ?? defaultSettings(module);
	return {
		assignable: { id: module.id, title: module.title, edition: module.edition },
		copied: copied && { id: copied.assignment.id, title: titleOf(settings, module) },
		quizzes: module.quizzes.map(({ id, title, questions }) => ({
			...{ id, title, questions: questions.length }
		})),
		most: module.care.handIn.most,
		classes: classes.map(({ id, name, naming }) => ({ id, name, naming })),
		chosen: to ? [to.id] : only,
		fields: settingsFields(settings, zoneOfAll(to ? [to] : classes)),
		was: JSON.stringify(settings),
		zones: zones(),
		ticket: randomUUID()
	};
};

/** Undoes what was made for assignments that then could not all be made. */
class Unmade extends Error {
	readonly problems: Problems;

	constructor(problems: Problems) {
		super('unmade');
		this.problems = problems;
	}
}

function refused(field: string, reason: 'chooseClass' | 'mayNotCreate' | 'notYourClass'): Problems {
	return [{ field, reason }];
}

/** The class that the form asks to be made. Problems of it stand at its fields. */
async function makeClass(db: Database, { locals }: Event, form: FormData): Promise<string> {
	const naming = textIn(form, 'naming') === 'name' ? 'name' : 'pseudonym';
	const made = await createClass(db, locals.who, {
		...{ id: idOfMade('class', locals.who, form), name: textIn(form, 'className'), naming },
		zone: textIn(form, 'zone'),
		...{ bytes: randomBytes(codeBytes), madeSince: justNow(locals.now) },
		...{ now: locals.now, auditId: randomUUID() }
	});
	switch (made.type) {
		case 'created':
			return made.id;
		case 'unusable': {
			const message = words.classProblem(made.reason, longestName);
			throw new Unmade([{ field: 'className', message }]);
		}
		case 'forbidden':
			throw new Unmade(refused('class', 'mayNotCreate'));
	}
}

/** What is wrong for one class, at the fields of that class, and by its name where there are several. */
async function ofClass(
	db: Database,
	{ classId, form, several }: { classId: string; form: FormData; several: boolean },
	problems: Problems
): Promise<Problems> {
	const own = ownDatesIn(form, classId);
	const found = several ? await findClass(db, classId) : undefined;
	return Object.entries(problemsByField(problems)).map(([field, message]) => {
		const date = dateNames.find((name) => name === field);
		if (date !== undefined && own.length > 0) return { field: ownDate(date, classId), message };
		// Said of a class: what is wrong with the form itself is the same for all.
		const named = field === 'handIn' || field === 'class';
		return { field, message: found && named ? assigning.inClass(found.name, message) : message };
	});
}

interface Making extends Asked {
	readonly form: FormData;
	/** `null`: of one assignment there is nothing to compare. */
	readonly series: string | null;
}

/** The assignment for one class; its id, or what is wrong. */
async function assignTo(
	db: Database,
	{ locals: { who, now } }: Event,
	{ classId, making }: { readonly classId: string; readonly making: Making }
): Promise<{ readonly id: string; readonly odd: string } | { readonly problems: Problems }> {
	const { form, module, series } = making;
	const own = formOfClass(form, classId);
	const parsed = parseSettingsForm(own, module);
	if (parsed.type === 'problems') return parsed;
	const made = await createAssignment(db, who, {
		...{ id: idOfMade(`assignment ${classId}`, who, form), classId, module, series },
		settings: parsed.settings,
		madeSince: justNow(now),
		...{ publish: textIn(form, 'publish') === 'yes', now, auditId: randomUUID() }
	});
	switch (made.type) {
		case 'problems':
			return made;
		case 'forbidden':
			return { problems: refused('class', 'notYourClass') };
		case 'made': {
			const moment = { now, auditId: randomUUID() };
			await sayZone(db, who, { ...moment, classId, zone: textIn(form, 'zone') });
			const was = making.copied?.standing.settings ?? null;
			return { id: made.id, odd: oddTimesOf(own, parsed.settings, was) };
		}
	}
}

/** Of one field the first thing that is wrong, of a class each: they are read together. */
function together(problems: Problems): Readonly<Record<string, string>> {
	const said = new Map<string, Set<string>>();
	for (const problem of problems) {
		const [[field, message] = ['', '']] = Object.entries(problemsByField([problem]));
		said.set(field, (said.get(field) ?? new Set()).add(message));
	}
	return Object.fromEntries([...said].map(([field, all]) => [field, [...all].join(' ')]));
}

/** All classes and all assignments, or nothing. */
async function assign(db: Database, event: Event, asked: Asked & { readonly form: FormData }) {
	return transact(db, async (tx) => {
		const { form, copied } = asked;
		const chosen = [...new Set(textsIn(form, 'class'))];
		const parsed = parseSettingsForm(form, asked.module);
		const wrong: { field: string; message: string }[] = [];
		const add = (problems: Problems) => {
			wrong.push(
				...Object.entries(together(problems)).map(([field, message]) => ({ field, message }))
			);
		};
		if (chosen.length === 0) add(refused('class', 'chooseClass'));
		const made: string[] = [];
		let odd = '';
		const several = chosen.length > 1;
		const isCompared = several || copied !== null;
		const series =
			copied?.assignment.series ?? (isCompared ? idOfMade('series', event.locals.who, form) : null);
		for (const each of chosen) {
			try {
				const classId = each === 'new' ? await makeClass(tx, event, form) : each;
				const making = { ...asked, series };
				const outcome = await assignTo(tx, event, { classId, making });
				if ('id' in outcome) {
					made.push(outcome.id);
					odd ||= outcome.odd;
				} else add(await ofClass(tx, { classId, form, several }, outcome.problems));
			} catch (failed) {
				if (!(failed instanceof Unmade)) throw failed;
				add(failed.problems);
			}
		}
		if (chosen.length === 0 && parsed.type === 'problems') add(parsed.problems);
		if (wrong.length > 0) throw new Unmade(wrong);
		if (series === null) return { made, series, odd };
		// What stands here since an earlier press is compared where it was then.
		const first = await findAssignment(tx, made[0] ?? '');
		const compared = first?.series ?? series;
		for (const id of [...(copied ? [copied.assignment.id] : []), ...made])
			await joinSeries(tx, id, compared);
		return { made, series: several ? compared : null, odd };
	});
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const asked = { ...(await askedFor(event)), form };
		const { db } = await theStore();
		try {
			const { made, series, odd } = await assign(db, event, asked);
			if (series === null) return redirect(303, `/teach/assignments/${made[0] ?? ''}?made${odd}`);
			const drafts = textIn(form, 'publish') === 'yes' ? '' : '&drafts';
			return redirect(303, `/teach/series/${series}?made=${made.length}${drafts}${odd}`);
		} catch (failed) {
			if (!(failed instanceof Unmade)) throw failed;
			return fail(400, {
				fields: postedFields(form),
				was: textIn(form, 'was'),
				problems: together(failed.problems),
				classes: textsIn(form, 'class'),
				className: textIn(form, 'className'),
				naming: textIn(form, 'naming'),
				ticket: textIn(form, 'ticket')
			});
		}
	}
} satisfies Actions;
