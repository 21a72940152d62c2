import { fail } from '@sveltejs/kit';
import { parseSettingsForm } from '$lib/assignment/settings-form';
import * as words from '$lib/messages/assignment';
import { changeSettings } from '$lib/server/assignments/change-assignment';
import { problemsByField } from '$lib/teach/settings-words';
import { postedFields, settingsFields } from '$lib/teach/form-fields';
import { ownZone, zones } from '$lib/teach/zones';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { answer, expectedIn, open } from '../open.server.ts';

export const load: PageServerLoad = async (event) => {
	const { loaded, module } = await open(event);
	const { context } = loaded.snapshot;
	return {
		...{ id: loaded.assignment.id, title: module.title, position: loaded.position },
		...{ begun: context.begun, most: module.care.handIn.most, zones: zones() },
		quizzes: module.quizzes.map(({ id, title, questions }) => ({
			...{ id, title, questions: questions.length }
		})),
		fields: settingsFields(context.settings, ownZone())
	};
};

export const actions = {
	default: async (event) => {
		const { db, loaded, module } = await open(event);
		const { locals } = event;
		const form = await event.request.formData();
		const fields = postedFields(form);
		const parsed = parseSettingsForm(form, module);
		if (parsed.type === 'problems') {
			const problems = problemsByField(parsed.problems);
			return fail(400, { fields, problem: words.notDone, problems });
		}
		const { settings } = parsed;
		const assignment = loaded.assignment.id;
		const acted = await changeSettings(db, locals.who, {
			...{ assignment, expected: expectedIn(form), settings },
			...{ now: locals.now, auditId: randomUUID() }
		});
		const failed = answer(acted, `/teach/assignments/${assignment}`);
		return fail(failed.status, { ...failed.data, fields });
	}
} satisfies Actions;
