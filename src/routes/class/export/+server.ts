import { error } from '@sveltejs/kit';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { exportOwn } from '$lib/server/classes/own-record';
import type { RequestHandler } from './$types';

/** All that is kept of the learner who asks, as a file. */
export const GET: RequestHandler = async ({ locals }) => {
	const exported = await exportOwn(theAccounts().db, locals.who);
	if (exported.type === 'forbidden')
		error(404, { message: 'There is nothing at this address.', code: 'not-found' });
	return new Response(`${JSON.stringify(exported.kept, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="readback-mine.json"'
		}
	});
};
