import type { IncomingMessage } from 'node:http';

/** What is known of a request outside the application, and what the application adds for the log. */
export interface RequestNotes {
	/** Stands in the answer's `X-Request-Id` and in every line of the log about this request. */
	readonly id: string;
	/** The route's id, e.g. `/join/[code]`, never the address itself; `null`: no page of ours. */
	route: string | null;
}

declare module 'http' {
	interface IncomingMessage {
		readbackNotes?: RequestNotes;
	}
}

/** The notes of a request; none where no server of ours stands before the application (development). */
export function notesOf(request: IncomingMessage | undefined): RequestNotes | undefined {
	return request?.readbackNotes;
}
