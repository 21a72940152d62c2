import { writeCalendar } from '$lib/assignment/times/calendar';
import * as words from '$lib/messages/own-class';
import { theAccounts } from '$lib/server/accounts/the-accounts';
import { listWork } from '$lib/server/attempts/list-work';
import { viewOwn } from '$lib/server/classes/own-record';
import { nothingHere } from '../../nothing-here.server';
import type { RequestHandler } from './$types';

/**
 * When the work of whoever is on this device is due, in all their classes. Calendars are shown to others, so
 * a module that asks not to be named is not: then only the class is.
 */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { db } = theAccounts();
	if (locals.learners.length === 0) nothingHere();
	const lists = await Promise.all(
		locals.learners.map(async ({ who }) => {
			const own = await viewOwn(db, who);
			const list = await listWork(db, who, { now: locals.now });
			if (own.type !== 'own' || list.type !== 'work') return [];
			return list.work.flatMap(({ id, title, discreet, dates: { due } }) =>
				due === null
					? []
					: [
							{
								...{ id, at: due, url: `${url.origin}/class` },
								title: discreet
									? words.dueIn(own.className)
									: words.titleDueIn(title, own.className)
							}
						]
			);
		})
	);
	const entries = lists.flat();
	return new Response(writeCalendar(entries, locals.now), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="readback-due.ics"',
			'cache-control': 'private, no-store'
		}
	});
};
