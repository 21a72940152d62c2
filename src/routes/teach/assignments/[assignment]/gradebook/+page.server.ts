import { error } from '@sveltejs/kit';
import { gradebook, sortRows } from '$lib/server/reports/gradebook';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { db } = await theStore();
	const { assignment } = params;
	const book = await gradebook(db, locals.who, { assignment, now: locals.now });
	if (book.type !== 'gradebook') error(404, { message: 'There is nothing at this address.' });
	const sort = url.searchParams.get('sort') ?? 'label';
	return { ...book, assignment, sort, rows: sortRows(book, sort) };
};
