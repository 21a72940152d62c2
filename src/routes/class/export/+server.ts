import { theAccounts } from '$lib/server/accounts/the-accounts';
import { exportOwn } from '$lib/server/classes/own-record';
import { nothingHere } from '../../nothing-here.server';
import type { RequestHandler } from './$types';

/** All that is kept of the learner who asks, as a file: in the class of the address, or in the only one. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const classId = url.searchParams.get('class');
	const meant = locals.learners.find(({ who }) => who.classId === classId);
	const who = classId === null && locals.learners.length === 1 ? locals.who : meant?.who;
	const exported = await exportOwn(theAccounts().db, who ?? { type: 'nobody' });
	if (exported.type === 'forbidden') nothingHere();
	return new Response(`${JSON.stringify(exported.kept, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="readback-mine.json"'
		}
	});
};
