import { json } from '@sveltejs/kit';
import * as words from '$lib/messages/live';
import { liveState } from '$lib/server/reports/live-source';
import { theLiveStreams } from '$lib/server/reports/live-streams';
import { clock } from '$lib/server/store/database/columns';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

/** A stream that is not opened: the page asks now and then instead, and tries again. */
function refused(status: 429 | 503, reason: string): Response {
	return new Response(`${reason}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '30' }
	});
}

/**
 * Who has begun, where they are, who has finished: as it happens, as server-sent events. Asked for JSON, the
 * list as it is now.
 */
export const GET: RequestHandler = async ({ params, locals, request, platform }) => {
	const { assignment } = params;
	const { who, session } = locals;
	const store = await theStore();
	if (request.headers.get('accept')?.includes('application/json')) {
		const live = await liveState(store, who, { assignment, now: clock });
		return live.type === 'live' ? json(live) : nothingHere();
	}
	if (who.type !== 'educator' || session === undefined) nothingHere();
	const cut = (): void => void platform?.req?.socket.destroy();
	const following = { session, educator: who.id, assignment, cut };
	const opened = await theLiveStreams(store).open(following);
	switch (opened.type) {
		case 'stream':
			return new Response(opened.body, { headers: { 'content-type': 'text/event-stream' } });
		case 'missing':
			return nothingHere();
		case 'tooMany':
			return refused(429, words.tooManyOpen);
		case 'full':
			return refused(503, words.tooManyFollow);
	}
};
