import { openLibrary } from '$lib/server/catalogue/open-library';
import { ping } from '$lib/server/store/ping';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';

/** Milliseconds that the database has for an answer. */
const patience = 2000;

/** Whether this process can do its work: the database answers, and the modules are compiled. */
export const GET: RequestHandler = async () => {
	const { db } = await theStore();
	const answers = await ping(db, patience);
	const compiled = openLibrary().errors.length === 0;
	const word = answers ? (compiled ? 'ready' : 'modules do not compile') : 'no database';
	return new Response(`${word}\n`, {
		status: word === 'ready' ? 200 : 503,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
};
