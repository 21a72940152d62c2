import { theAccounts } from '$lib/server/accounts/the-accounts';
import { listWork } from '$lib/server/attempts/list-work';
import { viewOwn } from '$lib/server/classes/own-record';
import { nothingHere } from '../../../../nothing-here.server';
import type { PageServerLoad } from './$types';

/** That a learner has handed in a quiz, to print or to show: the last time, or the one that the address names. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { db } = theAccounts();
	const own = await viewOwn(db, locals.who);
	const list = await listWork(db, locals.who, { now: locals.now });
	if (own.type !== 'own' || list.type !== 'work') nothingHere();
	const work = list.work.find(({ id }) => id === params.assignment);
	const quiz = work?.quizzes.find(({ id }) => id === params.quiz);
	const named = url.searchParams.get('reference');
	const done = quiz?.handedIn.findLast(
		(each) => named === null || (each.type === 'answers' && each.reference === named)
	);
	if (!work || !quiz || !done) nothingHere();
	const { className, label, naming, zone } = own;
	return {
		...{ className, label, naming, zone, site: url.host, done },
		...{ moduleTitle: work.module, title: work.title, quiz: quiz.title, due: work.dates.due }
	};
};
