import { drawQr } from '$lib/server/http/draw-qr';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { viewJoinKeys } from '$lib/server/classes/join-keys';
import { expectedPeople } from '$lib/server/reports/class-people';
import { nothingHere } from '../../../../nothing-here.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db, secret } = theAccounts();
	const viewed = await viewJoinKeys(db, locals.who, { classId: params.class, secret });
	if (viewed.type === 'forbidden') nothingHere();
	const { id, name, code, naming } = viewed.class;
	const keys = new Map(
		viewed.type === 'keys' ? viewed.keys.map((each) => [each.name, each.key]) : []
	);
	const people = await expectedPeople(db, viewed.class);
	return {
		...{ id, name, code, naming, joinAt: `${url.host}/join`, hasKeys: keys.size > 0 },
		qr: drawQr(`${url.origin}/join/${code}`),
		people: people.map(({ learner, label, studentNumber }) => ({
			...{ label, studentNumber, joined: learner !== null, key: keys.get(label) ?? null }
		}))
	};
};
