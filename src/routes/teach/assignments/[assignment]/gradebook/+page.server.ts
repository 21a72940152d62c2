import { gradebook, sortRows } from '$lib/server/reports/gradebook';
import { summaryOf } from '$lib/server/reports/summary';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const { assignment } = params;
	const book = await gradebook(db, locals.who, { assignment, now: locals.now });
	if (book.type !== 'gradebook') nothingHere();
	const sort = url.searchParams.get('sort') ?? 'label';
	return {
		...book,
		summary: summaryOf(book, locals.now),
		assignment,
		sort,
		rows: sortRows(book, sort)
	};
};
