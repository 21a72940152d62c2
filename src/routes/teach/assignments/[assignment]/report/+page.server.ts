import { articleHtml } from '$lib/server/http/article-html';
import {
	type ClassReport,
	misreadList,
	type MisreadSentence
} from '$lib/server/reports/class-report';
import { markArticle, markOf } from '$lib/teach/report/marks';
import { overview } from '$lib/server/reports/overview';
import { groupSettings } from '$lib/server/reports/open-report';
import { writtenIn } from '$lib/ui/module-language';
import { theStore } from '$lib/server/store/the-store';
import type { PageServerLoad } from './$types';
import { nothingHere } from '../../../../nothing-here.server.ts';

/** Nothing here needs a script. */
export const csr = false;

function articleOf(
	{ module }: ClassReport,
	sentences: readonly MisreadSentence[]
): readonly string[] {
	const marks = sentences.flatMap(({ id, quizzes: [first] }) =>
		first ? [[id, markOf(first.figures)] as const] : []
	);
	return articleHtml(markArticle(module, new Map(marks)));
}

export const load: PageServerLoad = async ({ params, locals }) => {
	const { db } = await theStore();
	const groups = groupSettings(process.env);
	const asked = { assignment: params.assignment, now: locals.now, groups };
	const seen = await overview(db, locals.who, asked);
	if (seen.type !== 'overview') nothingHere();
	const { report, book, summary } = seen;
	switch (report.type) {
		case 'noAnswers':
			return {
				...{ type: report.type, head: report.head, assignment: params.assignment },
				...{ className: report.className, title: report.title },
				...{ written: writtenIn(report.module.language) }
			};
		case 'shown': {
			const { head, className, title, module, learners, quizzes, earlier } = report;
			const sentences = misreadList(module, quizzes);
			locals.article = articleOf(report, sentences);
			return {
				...{ type: report.type, head, assignment: params.assignment, className, title },
				...{ summary, scores: book.scores, passMark: book.passMark },
				...{ learners, quizzes, earlier, sentences, smallest: groups.smallest },
				...{ moduleId: module.id, written: writtenIn(module.language) }
			};
		}
	}
};
