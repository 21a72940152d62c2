import { learnerPage } from '$lib/server/reports/learner-page';
import { writtenIn } from '$lib/ui/module-language';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals }) => {
	const { db } = await theStore();
	const { assignment, learner } = params;
	const shown = await learnerPage(db, locals.who, { assignment, learner, now: locals.now });
	if (shown.type !== 'learner') nothingHere();
	return { ...shown, assignment, learner, written: writtenIn(shown.language) };
};
