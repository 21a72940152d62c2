import { gradebook } from '$lib/server/reports/gradebook';
import {
	filterCounts,
	readView,
	sortQueries,
	usualColumn,
	viewedRows,
	viewQuery
} from '$lib/server/reports/gradebook-view';
import { summaryOf } from '$lib/server/reports/summary';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const { assignment } = params;
	const book = await gradebook(db, locals.who, { assignment, now: locals.now });
	if (book.type !== 'gradebook') nothingHere();
	const usual = usualColumn(book.naming);
	const view = readView(url.searchParams, usual);
	return {
		...book,
		summary: summaryOf(book, locals.now),
		assignment,
		view,
		all: book.rows.length,
		labels: book.rows.map(({ label }) => label),
		joined: book.rows.filter(({ learner }) => learner !== null).length,
		filters: filterCounts(book).map(({ filter, count }) => ({
			...{ filter, count },
			query: viewQuery({ ...view, filter }, usual)
		})),
		sorting: { ...view, queries: sortQueries(book, view, usual) },
		rows: viewedRows(book, view)
	};
};
