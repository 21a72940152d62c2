import { openLibrary } from '$lib/server/catalogue/open-library';
import { reach, type Reach } from '$lib/server/store/database/reach';
import { theStore } from '$lib/server/store/the-store';
import type { RequestHandler } from './$types';

/** Milliseconds that the database has to take a write. */
const patience = 2000;

const words: Readonly<Record<Reach, string>> = {
	writable: 'ready',
	readable: 'database cannot be written',
	away: 'no database'
};

/** Whether this process can do its work: the database takes what is written, and the modules are compiled. */
export const GET: RequestHandler = async ({ locals }) => {
	const { db } = await theStore();
	const reached = await reach(db, locals.now, patience);
	const compiled = openLibrary().errors.length === 0;
	const word = reached === 'writable' && !compiled ? 'modules do not compile' : words[reached];
	return new Response(`${word}\n`, {
		status: word === 'ready' ? 200 : 503,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
};
