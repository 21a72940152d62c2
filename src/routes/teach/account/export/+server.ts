import { error } from '@sveltejs/kit';
import { exportAccount } from '$lib/server/accounts/account';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import type { RequestHandler } from './$types';

/** All that is kept of the educator who asks, as a file. */
export const GET: RequestHandler = async ({ locals }) => {
	const exported = await exportAccount(theAccounts().db, locals.who);
	if (exported.type === 'forbidden')
		error(404, { message: 'There is nothing at this address.', code: 'not-found' });
	return new Response(`${JSON.stringify(exported.kept, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="readback-account.json"'
		}
	});
};
