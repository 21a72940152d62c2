import { seriesBook } from '$lib/server/reports/series';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const found = await seriesBook(db, locals.who, { series: params.series, now: locals.now });
	if (found.type === 'missing') nothingHere();
	const { book, classes } = found;
	const rows = book.rows.map((row, at) => ({ ...row, className: classes[at]?.className ?? '' }));
	const sort = url.searchParams.get('sort');
	const share = (row: (typeof rows)[number]): number => row.total?.fraction ?? -1;
	const sorted = {
		total: () => rows.toSorted((one, other) => share(one) - share(other)),
		student: () => rows.toSorted((one, other) => one.label.localeCompare(other.label))
	};
	const by = sort === 'total' || sort === 'student' ? sort : 'class';
	return {
		...{ id: params.series, title: book.title, scores: book.scores, quizzes: book.quizzes, by },
		passMark: book.passMark,
		rows: by === 'class' ? rows : sorted[by]()
	};
};
