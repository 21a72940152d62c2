import { liveState } from '$lib/server/reports/live-source';
import { clock } from '$lib/server/store/database/columns';
import { theStore } from '$lib/server/store/the-store';
import { roomCounts } from '$lib/teach/room/room-counts';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

/** Counts alone: what stands on a projector must not be read out of its page either. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const store = await theStore();
	const { assignment } = params;
	const live = await liveState(store, locals.who, { assignment, now: clock });
	if (live.type !== 'live') nothingHere();
	const { title, className, level } = live.head;
	return { assignment, title, className, level, counts: roomCounts(live) };
};
