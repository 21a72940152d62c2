import { building, dev } from '$app/environment';
import { insertArticle } from '$lib/server/http/article-html';
import { keepChosen } from '$lib/server/http/keep-chosen';
import { openLibrary } from '$lib/server/catalogue/open-library';
import { nobody } from '$lib/server/accounts/who';
import { isoSeconds } from '$lib/server/store/iso-seconds';
import { storePlace } from '$lib/server/store/store-place';
import { closeTheStore, openTheStore } from '$lib/server/store/the-store';
import { answerHeaders, pageHeaders } from '$lib/server/http/security-headers';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';

/**
 * Compiles every module and brings the database up to date before the first visitor comes: what is broken
 * ends a start, not a page.
 */
export const init: ServerInit = async () => {
	if (building) return;
	if (!dev) openLibrary();
	await openTheStore(storePlace(process.env));
	process.once('sveltekit:shutdown', () => void closeTheStore());
};

const headers = [...answerHeaders, ...pageHeaders];

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.now = isoSeconds(new Date());
	event.locals.who = nobody;
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			insertArticle(keepChosen(html, event.locals.chosen), event.locals.article)
	});
	for (const [name, value] of headers) response.headers.set(name, value);
	if (!response.headers.has('cache-control')) {
		// A page is the same for everybody and has an ETag: kept, and asked about each time. What a form
		// brings back is one learner's: in their browser's way back, and in no cache on the way.
		const plain = event.request.method === 'GET' && response.status === 200;
		response.headers.set('cache-control', plain ? 'no-cache' : 'private, no-cache');
	}
	return response;
};

/** Words for what a visitor can cause; the framework's own message says the rest. */
const codes: Readonly<Record<number, string>> = {
	404: 'not-found',
	405: 'method-not-allowed',
	413: 'too-large',
	415: 'unsupported-form'
};

/** The visitor learns that something failed and under which id it is in the log, and no more. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message, code: codes[status] ?? 'refused' };
	const id = randomUUID();
	console.error(`${id} ${event.request.method} ${event.route.id ?? 'no route'} ${status}`, error);
	return { message: 'Something went wrong on our side.', code: 'unexpected', id };
};
