import { exportAccount } from '$lib/server/accounts/account';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { nothingHere } from '../../../nothing-here.server.ts';
import type { RequestHandler } from './$types';

/** All that is kept of the educator who asks, as a file. */
export const GET: RequestHandler = async ({ locals }) => {
	const exported = await exportAccount(theAccounts().db, locals.who);
	if (exported.type === 'forbidden') nothingHere();
	return new Response(`${JSON.stringify(exported.kept, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="readback-account.json"'
		}
	});
};
