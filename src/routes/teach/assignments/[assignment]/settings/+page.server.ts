import { fail, type RequestEvent } from '@sveltejs/kit';
import { parseSettings } from '$lib/assignment/settings/parse-settings';
import {
	crossedSettings,
	madeFrom,
	mergeSettingsForm,
	postedFields,
	settingsFields
} from '$lib/assignment/settings/settings-form';
import { textIn } from '$lib/forms/read-form';
import * as words from '$lib/messages/assignment';
import { instantIn } from '$lib/messages/dates';
import { changeSettings } from '$lib/server/assignments/change-assignment';
import { oddTimesOf } from '$lib/teach/odd-times';
import { problemsByField, settingsWords } from '$lib/teach/settings-words';
import { zones } from '$lib/messages/zones';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { answer, open } from '../open.server.ts';

export const load: PageServerLoad = async (event) => {
	const { loaded, module, title, head, zone } = await open(event);
	const { context } = loaded.snapshot;
	return {
		...{ id: loaded.assignment.id, title, head },
		...{ begun: context.begun, most: module.care.handIn.most, zones: zones() },
		quizzes: module.quizzes.map(({ id, title, questions }) => ({
			...{ id, title, questions: questions.length }
		})),
		fields: settingsFields(context.settings, zone),
		was: JSON.stringify(context.settings)
	};
};

async function save(event: RequestEvent<{ assignment: string }>, form: FormData) {
	const { db, loaded, module } = await open(event);
	const { locals } = event;
	const now = loaded.snapshot.context.settings;
	const made = parseSettings(madeFrom(form), module);
	const was = made.type === 'settings' ? made.settings : null;
	const merged = mergeSettingsForm(form, module, { was, now });
	if (merged.type === 'problems') {
		const problems = problemsByField(merged.problems);
		return fail(400, {
			...{ fields: postedFields(form), was: textIn(form, 'was') },
			...{ problem: words.notDone, problems }
		});
	}
	if (merged.type === 'crossed') {
		const fields = crossedSettings(form, { was, now });
		const titles = new Map(module.quizzes.map(({ id, title }) => [id, title]));
		const write = (instant: string) => instantIn(instant, fields.zone);
		const stands = settingsWords(now, { titles, write });
		const problems = stands
			.filter(({ name }) => merged.names.includes(name))
			.map(({ name, text }) => [name, words.crossedBy(text)] as const);
		return fail(409, {
			...{ fields, was: JSON.stringify(now) },
			...{ problem: words.crossed, problems: Object.fromEntries(problems) }
		});
	}
	const assignment = loaded.assignment.id;
	const odd = oddTimesOf(form, merged.settings, now);
	const acted = await changeSettings(db, locals.who, {
		...{ assignment, expected: loaded.position, settings: merged.settings },
		...{ now: locals.now, auditId: randomUUID() }
	});
	// Changed in this very moment: what stands now is read anew.
	if (acted.type === 'conflict') return save(event, form);
	const failed = answer(acted, `/teach/assignments/${assignment}${odd && `?saved${odd}`}`);
	return fail(failed.status, {
		...failed.data,
		...{ fields: postedFields(form), was: textIn(form, 'was') }
	});
}

export const actions = {
	default: async (event) => save(event, await event.request.formData())
} satisfies Actions;
