import { sendsAnswers } from '$lib/assignment/settings/hand-in-levels';
import { expectedPeople } from '$lib/server/reports/class-people';
import { moodleIdentifier } from '$lib/server/reports/gradebook-files';
import { groupSettings, headOf, openReport } from '$lib/server/reports/open-report';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals }) => {
	const { db } = await theStore();
	const { assignment } = params;
	const open = await openReport(db, locals.who, { assignment, now: locals.now });
	if (open.type !== 'report') nothingHere();
	const people = await expectedPeople(db, open.class);
	const by = moodleIdentifier(people);
	const { handIn } = open.loaded.standing.settings;
	return {
		head: headOf(open),
		...{ assignment, className: open.class.name, title: open.title },
		...{
			answers: sendsAnswers(handIn),
			byName: handIn === 'name',
			zone: open.zone,
			moodle: by && { by, leftOut: people.filter((each) => each[by] === null).length }
		},
		smallest: groupSettings(process.env).smallest
	};
};
