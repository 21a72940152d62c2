import { fail } from '@sveltejs/kit';
import * as words from '$lib/messages/support-texts';
import { textIn, textsIn } from '$lib/forms/read-form';
import {
	longestSupportText,
	putSupportTexts,
	readSupportTexts,
	stateOfTexts
} from '$lib/server/accounts/support-texts';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { support } from '$lib/server/catalogue/open-library';
import { placeholdersIn } from '$lib/server/catalogue/support';
import { nothingHere } from '../../nothing-here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	if (locals.who.type !== 'educator' || !locals.who.administrator) nothingHere();
	const file = await support();
	const stands = await readSupportTexts(theAccounts().db);
	return {
		state: stateOfTexts(stands),
		/** Whether the file itself says that it is ready. */
		ready: !file.placeholder,
		...{ checked: stands.checked, longest: longestSupportText },
		gaps: placeholdersIn(file).map((gap) => ({ ...gap, filled: stands.texts[gap.text] ?? '' }))
	};
};

export const actions = {
	default: async ({ request, locals }) => {
		const { db, newId } = theAccounts();
		const form = await request.formData();
		const filled = textsIn(form, 'filled').map((text) => text.slice(0, 2 * longestSupportText));
		// Which gap a field is of, the form says: the file may have changed since.
		const gaps = textsIn(form, 'gap');
		const known = new Set(placeholdersIn(await support()).map(({ text }) => text));
		const pairs = gaps.flatMap((gap, at) =>
			known.has(gap) ? ([[gap, filled[at] ?? '']] as const) : []
		);
		const typed = { texts: Object.fromEntries(pairs), checked: textIn(form, 'checked') === 'yes' };
		const moment = { now: locals.now, auditId: newId() };
		const put = await putSupportTexts(db, locals.who, {
			...typed,
			...{ was: textIn(form, 'was'), ...moment }
		});
		switch (put.type) {
			case 'put':
				return { kept: true };
			case 'forbidden':
				return nothingHere();
			case 'unusable':
				return fail(400, {
					typed,
					odd: put.placeholder,
					problem: words.oddText(longestSupportText)
				});
			case 'stale':
				return fail(409, { typed, stands: put.stands.texts, problem: words.changedMeanwhile });
		}
	}
} satisfies Actions;
