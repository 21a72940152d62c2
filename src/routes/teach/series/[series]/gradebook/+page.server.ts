import {
	filterCounts,
	readView,
	sortQueries,
	viewedRows,
	viewQuery
} from '$lib/server/reports/gradebook-view';
import { seriesBook } from '$lib/server/reports/series';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

const usual = 'class';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const found = await seriesBook(db, locals.who, { series: params.series, now: locals.now });
	if (found.type === 'missing') nothingHere();
	const { book, classes } = found;
	const rows = book.rows.map((row, at) => {
		const of = classes[at];
		const page =
			of?.level === 'name' && row.learner !== null
				? `/teach/assignments/${of.assignment}/learners/${row.learner}`
				: null;
		return { ...row, className: of?.className ?? '', page };
	});
	const naming = classes.some((one) => one.naming === 'name') ? 'name' : 'pseudonym';
	const view = readView(url.searchParams, usual);
	return {
		...{ id: params.series, title: book.title, scores: book.scores, quizzes: book.quizzes },
		...({ naming, passMark: book.passMark, view } as const),
		filters: filterCounts(book).map(({ filter, count }) => ({
			...{ filter, count },
			query: viewQuery({ ...view, filter }, usual)
		})),
		sorting: { ...view, queries: sortQueries(book, view, usual) },
		rows: viewedRows({ quizzes: book.quizzes, naming, rows }, view)
	};
};
