import type { CDPSession } from 'playwright';

/** What a page has asked for. */
export interface Asking {
	readonly requests: number;
	/** Over the line, headers and all. */
	readonly bytes: number;
}

/** Counts from now on; returns what tells how many there were so far. */
export async function countRequests(session: CDPSession): Promise<() => Asking> {
	let requests = 0;
	let bytes = 0;
	session.on('Network.requestWillBeSent', ({ request }) => {
		// What stands in the page itself is asked of nobody.
		if (request.url.startsWith('http')) requests += 1;
	});
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await session.send('Network.enable');
	return () => ({ requests, bytes });
}
