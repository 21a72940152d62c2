import { theAccounts } from '$lib/server/accounts/the-accounts';
import { exportOwn } from '$lib/server/classes/own-record';
import { nothingHere } from '../../nothing-here.server';
import type { RequestHandler } from './$types';

/** All that is kept of the learner who asks, as a file. */
export const GET: RequestHandler = async ({ locals }) => {
	const exported = await exportOwn(theAccounts().db, locals.who);
	if (exported.type === 'forbidden') nothingHere();
	return new Response(`${JSON.stringify(exported.kept, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="readback-mine.json"'
		}
	});
};
