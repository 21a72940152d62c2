import { smallestGroup } from '../../analysis/looks.ts';
import { sendsAnswers } from '../../assignment/hand-in-levels.ts';
import type { Cell } from '../../assignment/write-csv.ts';
import type { Who } from '../accounts/who.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { countedWork, type CountedWork } from './counted-work.ts';
import { firstHandedIn } from './first-handed-in.ts';
import { firstTries } from './first-tries.ts';
import { openReport, type AskedReport, type Refused } from './open-report.ts';

export type AnswerRows =
	| { readonly type: 'rows'; readonly rows: readonly (readonly Cell[])[] }
	/** Nothing is handed in that could be given, or by too few. */
	| { readonly type: 'few'; readonly people: number; readonly needed: number }
	| Refused;

const heads = ['Quiz', 'Row', 'Question', 'Response', 'Mark'];

function given(work: CountedWork): readonly (readonly Cell[])[] {
	return firstTries(work).map(({ question, first }) =>
		first.type === 'answered'
			? [question.id, JSON.stringify(first.response), first.fraction]
			: [question.id, first.type, null]
	);
}

/** Rows are numbered in an order of their content: neither hours nor the class list lead back to anybody. */
function numbered(quiz: string, work: readonly CountedWork[]): readonly (readonly Cell[])[] {
	const people = work.map(given);
	const sorted = people.toSorted((one, other) =>
		JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
	);
	return sorted.flatMap((rows, at) => rows.map((row) => [quiz, at + 1, ...row]));
}

/**
 * Each answer by itself, without name, pseudonym or hour: what figures are made of, for who wants to make
 * their own. It undoes the care that figures take of small groups, so it is an act of its own: the page
 * warns, and the audit trail says who did it. Of quizzes that ten people have handed in; sensitive questions
 * are left out.
 */
export async function answerRows(
	db: Database,
	who: Who,
	asked: AskedReport & { readonly auditId: string }
): Promise<AnswerRows> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const needed = smallestGroup(asked.groups?.smallest);
	const { handIn } = open.loaded.standing.settings;
	if (!sendsAnswers(handIn)) return { type: 'few', people: 0, needed };
	const firsts = firstHandedIn(await countedWork(db, open));
	const groups = open.quizzes
		.map(({ id }) => firsts.filter((work) => work.quiz.id === id && work.module === open.module))
		.filter((work) => work.length >= needed);
	if (groups.length === 0) return { type: 'few', people: firsts.length, needed };
	await recordAudit(db, {
		...{ id: asked.auditId, at: asked.now, actor: open.by.id, action: 'report.exportRows' },
		...{ subject: asked.assignment, detail: null }
	});
	const rows = groups.flatMap((work) => numbered(work[0]?.quiz.id ?? '', work));
	return { type: 'rows', rows: [heads, ...rows] };
}
