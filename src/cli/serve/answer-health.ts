import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether the process still takes work. */
export interface Life {
	stopping: boolean;
}

function say(response: ServerResponse, status: number, word: string): true {
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(`${word}\n`);
	return true;
}

/**
 * Answers what is asked of the process and not of the application: whether it lives, and that it is not
 * ready while it stops. Whether it is ready else, the application knows (routes/readyz). False: not asked.
 */
export function answerHealth(
	{ url, method }: IncomingMessage,
	response: ServerResponse,
	{ stopping }: Life
): boolean {
	if (method !== 'GET' && method !== 'HEAD') return false;
	if (url === '/healthz') return say(response, 200, 'alive');
	if (url === '/readyz' && stopping) return say(response, 503, 'stopping');
	return false;
}
