import { theAccounts } from '$lib/server/accounts/the-accounts';
import { viewJoinKeys } from '$lib/server/classes/join-keys';
import { nothingHere } from '../../../../nothing-here.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db, secret } = theAccounts();
	const viewed = await viewJoinKeys(db, locals.who, { classId: params.class, secret });
	if (viewed.type === 'forbidden') nothingHere();
	const { id, name, code } = viewed.class;
	return {
		...{ id, name, code, link: `${url.origin}/join/${code}` },
		keys: viewed.type === 'keys' ? viewed.keys : null
	};
};
