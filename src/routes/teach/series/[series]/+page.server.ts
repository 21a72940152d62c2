import { groupSettings } from '$lib/server/reports/open-report';
import { compareSeries } from '$lib/server/reports/series';
import { oddTimeWords } from '$lib/teach/odd-times';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const groups = groupSettings(process.env);
	const asked = { series: params.series, now: locals.now, groups };
	const compared = await compareSeries(db, locals.who, asked);
	if (compared.type === 'missing') nothingHere();
	const made = url.searchParams.get('made') ?? '';
	return {
		...compared,
		...{ id: params.series, made: /^\d{1,4}$/.test(made) ? Number(made) : null },
		odd: oddTimeWords(url.searchParams),
		drafts: url.searchParams.has('drafts'),
		smallest: groups.smallest
	};
};
