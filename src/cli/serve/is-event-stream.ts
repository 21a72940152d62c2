import type { ServerResponse } from 'node:http';

/** A stream of events never ends by itself: the browser listens until either side closes. */
export function isEventStream(response: ServerResponse): boolean {
	return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
