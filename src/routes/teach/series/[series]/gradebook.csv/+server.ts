import { writeCsv } from '$lib/assignment/csv';
import { attachment } from '$lib/server/http/attachment';
import { seriesBook, seriesRows } from '$lib/server/reports/series';
import { theStore } from '$lib/server/store/the-store';
import * as words from '$lib/messages/series';
import type { RequestHandler } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { db } = await theStore();
	const asked = { series: params.series, now: locals.now };
	const found = await seriesBook(db, locals.who, asked);
	if (found.type === 'missing') nothingHere();
	const name = `${words.fileOf(found.book.title)}.csv`;
	// Without the mark spreadsheets take UTF-8 for something else.
	return new Response(`\uFEFF${writeCsv(seriesRows(found))}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': attachment(name, 'gradebook.csv')
		}
	});
};
