import { error } from '@sveltejs/kit';
import { liveState } from '$lib/server/reports/live-state';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { db } = await theStore();
	const { assignment } = params;
	const live = await liveState(db, locals.who, { assignment, now: locals.now });
	if (live.type !== 'live') error(404, { message: 'There is nothing at this address.' });
	return { live, assignment };
};
