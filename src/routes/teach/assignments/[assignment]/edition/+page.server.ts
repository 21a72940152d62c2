import { fail, redirect } from '@sveltejs/kit';
import * as words from '$lib/messages/edition';
import type { AdoptFor } from '$lib/assignment/events';
import { textIn } from '$lib/forms/read-form';
import { adoptEdition, editionDifference } from '$lib/server/assignments/adopt-edition';
import { editionMarks } from '$lib/server/reports/edition-marks';
import { groupSettings } from '$lib/server/reports/open-report';
import { findModule } from '$lib/server/catalogue/catalogue';
import { randomUUID } from 'node:crypto';
import type { Actions, PageServerLoad } from './$types';
import { answer, expectedIn, notHere, open } from '../open.server.ts';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { db, loaded, module, title, head } = await open(event);
	const { assignment, snapshot, position } = loaded;
	const today = await findModule(assignment.moduleId);
	// Adopted already, in another tab or by a colleague.
	if (!today || today.edition === module.edition) {
		redirect(303, `/teach/assignments/${assignment.id}`);
	}
	const { quizzes } = snapshot.context.settings;
	const { who, now } = event.locals;
	const groups = groupSettings(process.env);
	const asked = { assignment: assignment.id, now, groups, module: today };
	const marks = await editionMarks(db, who, asked);
	if (marks.type === 'forbidden' || marks.type === 'missing') notHere();
	return {
		...{ id: assignment.id, title, head, position, begun: snapshot.context.begun },
		...{ from: module.edition, to: today.edition },
		...{ difference: editionDifference(module, today, quizzes), marks },
		article: JSON.stringify(module.sections) !== JSON.stringify(today.sections)
	};
};

function adoptFor(word: string): AdoptFor | null {
	return word === 'all' || word === 'fromNowOn' ? word : null;
}

export const actions = {
	default: async ({ params, locals, request }) => {
		const form = await request.formData();
		const { db, loaded } = await open({ params, locals });
		const module = await findModule(loaded.assignment.moduleId);
		const whom = adoptFor(textIn(form, 'for'));
		if (!module) return notHere();
		if (!whom) return fail(400, { problem: words.chooseWhom, problems: {} });
		const acted = await adoptEdition(db, locals.who, {
			...{ assignment: params.assignment, expected: expectedIn(form), module, for: whom },
			...{ edition: textIn(form, 'edition'), now: locals.now, auditId: randomUUID() }
		});
		return answer(acted, `/teach/assignments/${params.assignment}`);
	}
} satisfies Actions;
