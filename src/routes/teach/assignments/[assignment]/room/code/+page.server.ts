import { drawQr } from '$lib/server/http/draw-qr';
import { openReport } from '$lib/server/reports/open-report';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const open = await openReport(db, locals.who, { ...params, now: locals.now });
	if (open.type !== 'report') nothingHere();
	const { name, code } = open.class;
	return {
		...{ assignment: params.assignment, className: name, code, joinAt: `${url.host}/join` },
		qr: drawQr(`${url.origin}/join/${code}`)
	};
};
