import { error } from '@sveltejs/kit';
import { liveEvents } from '$lib/server/reports/live-events';
import { liveState } from '$lib/server/reports/live-state';
import { isoSeconds } from '$lib/server/store/iso-seconds';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';

/** Who has begun, where they are, who has finished: as it happens. */
export const GET: RequestHandler = async ({ params: { assignment }, locals }) => {
	const store = await theStore();
	const live = await liveState(store.db, locals.who, { assignment, now: locals.now });
	if (live.type !== 'live') error(404, { message: 'There is nothing at this address.' });
	const now = (): string => isoSeconds(new Date());
	return new Response(liveEvents(store, locals.who, { assignment, now }), {
		headers: { 'content-type': 'text/event-stream' }
	});
};
