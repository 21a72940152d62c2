import { liveState } from '$lib/server/reports/live-source';
import { clock } from '$lib/server/store/database/columns';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
	const store = await theStore();
	const { assignment } = params;
	const live = await liveState(store, locals.who, { assignment, now: clock });
	if (live.type !== 'live') nothingHere();
	return { live, assignment };
};
