import { error } from '@sveltejs/kit';
import { liveState } from '$lib/server/reports/live-source';
import { clock } from '$lib/server/store/database/columns';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const store = await theStore();
	const { assignment } = params;
	const live = await liveState(store, locals.who, { assignment, now: clock });
	if (live.type !== 'live') error(404, { message: 'There is nothing at this address.' });
	return { live, assignment };
};
