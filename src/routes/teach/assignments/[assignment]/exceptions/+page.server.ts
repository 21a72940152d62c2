import { fail, redirect } from '@sveltejs/kit';
import { parseExceptionsForm } from '$lib/assignment/settings-form';
import { textIn } from '$lib/forms/read-form';
import { listExceptions, putException, removeException } from '$lib/server/assignments/exceptions';
import { viewClass } from '$lib/server/classes/view-class';
import { theStore } from '$lib/server/store/the-store';
import { exceptionFields, postedFields } from '$lib/teach/form-fields';
import { problemsByField } from '$lib/teach/settings-words';
import { ownZone, zones } from '$lib/teach/zones';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { notHere, open } from '../open.server.ts';

export const load: PageServerLoad = async (event) => {
	const { db, loaded, module } = await open(event);
	const { assignment, standing } = loaded;
	const seen = await viewClass(db, event.locals.who, {
		classId: assignment.classId,
		now: event.locals.now
	});
	if (seen.type === 'forbidden') notHere();
	const exceptions = await listExceptions(db, assignment.id);
	const chosen = event.url.searchParams.get('learner') ?? '';
	return {
		...{ id: assignment.id, title: module.title, chosen, zone: ownZone(), zones: zones() },
		timeLimit: standing.settings.timeLimit,
		learners: seen.learners.map(({ id, label }) => ({
			...{ id, label, exceptions: exceptions.get(id) ?? null }
		})),
		fields: exceptionFields(exceptions.get(chosen) ?? {}, ownZone())
	};
};

function unusable(form: FormData, problems: Parameters<typeof problemsByField>[0]) {
	const fields = postedFields(form);
	const learner = textIn(form, 'learner');
	return fail(400, { fields, learner, problems: problemsByField(problems) });
}

export const actions = {
	put: async ({ params, locals, request, url }) => {
		const form = await request.formData();
		const parsed = parseExceptionsForm(form);
		if (parsed.type === 'problems') return unusable(form, parsed.problems);
		const { db } = await theStore();
		const put = await putException(db, locals.who, {
			...{ assignment: params.assignment, learner: textIn(form, 'learner') },
			...{ exceptions: parsed.exceptions, now: locals.now, auditId: randomUUID() }
		});
		switch (put.type) {
			case 'put':
				return redirect(303, url.pathname);
			case 'problems':
				return unusable(form, put.problems);
			case 'forbidden':
			case 'missing':
				return notHere();
		}
	},
	remove: async ({ params, locals, request, url }) => {
		const form = await request.formData();
		const { db } = await theStore();
		const removed = await removeException(db, locals.who, {
			...{ assignment: params.assignment, learner: textIn(form, 'learner') },
			...{ now: locals.now, auditId: randomUUID() }
		});
		if (removed.type === 'forbidden') notHere();
		// Taken back already, by a double click or a colleague: it is as was wanted.
		// The address as it came: what cannot stand in a header is still encoded in it.
		return redirect(303, url.pathname);
	}
} satisfies Actions;
