import { writeCsv } from '$lib/assignment/csv';
import * as words from '$lib/messages/students';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { viewJoinKeys } from '$lib/server/classes/join-keys';
import { nothingHere } from '../../../../../nothing-here.server.ts';
import type { RequestHandler } from './$types';

/** The keys of a class as a table, to merge into letters or messages. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const { db, secret } = theAccounts();
	const viewed = await viewJoinKeys(db, locals.who, { classId: params.class, secret });
	if (viewed.type !== 'keys') nothingHere();
	const link = `${url.origin}/join/${viewed.class.code}`;
	const rows = viewed.keys.map(({ name, key }) => [name, key, link]);
	return new Response(`\uFEFF${writeCsv([words.keyColumns, ...rows])}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="join-keys.csv"',
			'cache-control': 'private, no-store'
		}
	});
};
