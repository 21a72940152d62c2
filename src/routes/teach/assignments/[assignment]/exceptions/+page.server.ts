import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	exceptionOf,
	parseExceptions,
	type ExceptionName,
	type Exceptions
} from '$lib/assignment/settings/exceptions';
import {
	crossedExceptions,
	exceptionFields,
	madeFrom,
	mergeExceptionsForm,
	postedFields
} from '$lib/assignment/settings/settings-form';
import { textIn } from '$lib/forms/read-form';
import * as notSaved from '$lib/messages/assignment';
import { instantIn } from '$lib/messages/dates';
import { listExceptions, putException, removeException } from '$lib/server/assignments/exceptions';
import { viewClass } from '$lib/server/classes/view-class';
import { theStore } from '$lib/server/store/the-store';
import { oddTimesOf, oddTimeWords } from '$lib/teach/odd-times';
import { problemsByField } from '$lib/teach/settings-words';
import { zones } from '$lib/messages/zones';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { notHere, open } from '../open.server.ts';

export const load: PageServerLoad = async (event) => {
	const { db, loaded, title, head, zone } = await open(event);
	const { assignment, standing } = loaded;
	const seen = await viewClass(db, event.locals.who, {
		classId: assignment.classId,
		now: event.locals.now
	});
	if (seen.type === 'forbidden') notHere();
	const exceptions = await listExceptions(db, assignment.id);
	const chosen = event.url.searchParams.get('learner') ?? '';
	return {
		odd: oddTimeWords(event.url.searchParams),
		...{ id: assignment.id, title, head, chosen, zone, zones: zones() },
		timeLimit: standing.settings.timeLimit,
		learners: seen.learners.map(({ id, label }) => ({
			...{ id, label, exceptions: exceptions.get(id) ?? null }
		})),
		fields: exceptionFields(exceptions.get(chosen) ?? {}, zone),
		was: JSON.stringify(exceptions.get(chosen) ?? {})
	};
};

/** What the form's fields were filled with. */
function shownIn(form: FormData): Exceptions | null {
	const made = parseExceptions(madeFrom(form));
	return made.type === 'exceptions' ? made.exceptions : null;
}

/** What the form was made from; of somebody else, if another learner was chosen in it since. */
function wasIn(form: FormData): Exceptions | null {
	return textIn(form, 'of') === textIn(form, 'learner') ? shownIn(form) : {};
}

/** The form again, with everything that was typed. */
function again(form: FormData) {
	return {
		...{ learner: textIn(form, 'learner'), of: textIn(form, 'of'), was: textIn(form, 'was') },
		fields: postedFields(form)
	};
}

function unusable(form: FormData, problems: Parameters<typeof problemsByField>[0]) {
	return fail(400, { ...again(form), problems: problemsByField(problems) });
}

/** The form again over what stands now, which somebody else has changed. */
function crossed(
	form: FormData,
	{ now, names }: { readonly now: Exceptions; readonly names: readonly ExceptionName[] }
) {
	const fields = crossedExceptions(form, { was: wasIn(form), now });
	const write = (instant: string) => instantIn(instant, fields.zone);
	const tell = <K extends ExceptionName>(name: K) => {
		const value = now[name];
		return value === undefined ? '' : exceptionOf(name).tells(value, write);
	};
	const problems: Record<string, string> = { '': notSaved.crossed };
	for (const name of names) problems[name] = notSaved.crossedBy(tell(name));
	const learner = textIn(form, 'learner');
	return fail(409, { ...{ fields, learner, of: learner, was: JSON.stringify(now) }, problems });
}

type Event = RequestEvent<{ assignment: string }>;

async function put(event: Event, form: FormData) {
	const { db, loaded } = await open(event);
	const assignment = loaded.assignment.id;
	const learner = textIn(form, 'learner');
	const expected = (await listExceptions(db, assignment, learner)).get(learner) ?? null;
	const now = expected ?? {};
	const merged = mergeExceptionsForm(form, { was: wasIn(form), now, shown: shownIn(form) });
	if (merged.type === 'problems') return unusable(form, merged.problems);
	if (merged.type === 'crossed') return crossed(form, { now, names: merged.names });
	const { exceptions } = merged;
	const odd = oddTimesOf(form, exceptions, now);
	const done = await putException(db, event.locals.who, {
		...{ assignment, learner, expected, exceptions },
		...{ now: event.locals.now, auditId: randomUUID() }
	});
	switch (done.type) {
		case 'put':
			return redirect(303, `${event.url.pathname}${odd && `?saved${odd}`}`);
		case 'conflict':
			// Changed in this very moment: what stands now is read anew.
			return put(event, form);
		case 'problems':
			return unusable(form, done.problems);
		case 'forbidden':
		case 'missing':
			return notHere();
	}
}

export const actions = {
	put: async (event) => put(event, await event.request.formData()),
	remove: async ({ params, locals, request, url }) => {
		const form = await request.formData();
		const { db } = await theStore();
		const removed = await removeException(db, locals.who, {
			...{ assignment: params.assignment, learner: textIn(form, 'learner') },
			...{ expected: wasIn(form), now: locals.now, auditId: randomUUID() }
		});
		if (removed.type === 'forbidden') notHere();
		if (removed.type === 'conflict')
			return fail(409, { ...again(form), problems: { '': notSaved.changedMeanwhile } });
		// Taken back already, by a double click or a colleague: it is as was wanted.
		// The address as it came: what cannot stand in a header is still encoded in it.
		return redirect(303, url.pathname);
	}
} satisfies Actions;
