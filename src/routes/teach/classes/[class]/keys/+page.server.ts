import { error } from '@sveltejs/kit';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { viewJoinKeys } from '$lib/server/classes/join-keys';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db, secret } = theAccounts();
	const viewed = await viewJoinKeys(db, locals.who, { classId: params.class, secret });
	if (viewed.type === 'forbidden')
		error(404, { message: 'There is nothing at this address.', code: 'not-found' });
	const { id, name, code } = viewed.class;
	return {
		...{ id, name, code, link: `${url.origin}/join/${code}` },
		keys: viewed.type === 'keys' ? viewed.keys : null
	};
};
