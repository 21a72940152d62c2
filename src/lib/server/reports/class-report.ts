import { sendsAnswers } from '../../assignment/hand-in-levels.ts';
import type { HandInLevel, Module } from '../../content/module.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { listLearners } from '../store/learners.ts';
import { hold } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import { countedWork, type CountedWork } from './counted-work.ts';
import { firstHandedIn } from './first-handed-in.ts';
import { openReport, type AskedReport, type OpenReport, type Refused } from './open-report.ts';
import { reportQuiz, type QuizReport } from './quiz-report.ts';

export interface ClassReport {
	readonly type: 'shown';
	readonly className: string;
	readonly module: Module;
	/** People in the class. */
	readonly learners: number;
	readonly quizzes: readonly QuizReport[];
	/** Attempts that were handed in by an edition that does not count any more for new ones. */
	readonly earlier: number;
}

export type ClassReported =
	| ClassReport
	/** Answers stay on the learners' devices. */
	| {
			readonly type: 'noAnswers';
			readonly className: string;
			readonly module: Module;
			readonly level: HandInLevel;
	  }
	| Refused;

async function reportQuizzes(
	db: Database,
	open: OpenReport,
	rows: readonly CountedWork[],
	asked: AskedReport
): Promise<readonly QuizReport[]> {
	const reports: QuizReport[] = [];
	for (const quiz of open.quizzes) {
		const own = rows.filter(({ attempt }) => attempt.quizId === quiz.id);
		reports.push(await reportQuiz(db, open, { quiz, rows: own, asked }));
	}
	return reports;
}

/**
 * The class on the article: what may be shown of it, quiz by quiz (docs/reports.md). Of each learner the
 * first attempt that was handed in, in the order of handing in, and of each question the first try. What
 * was shown is kept, and shown again until enough people have come.
 */
export async function classReport(
	db: Database,
	who: Who,
	asked: AskedReport
): Promise<ClassReported> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const { module, loaded } = open;
	const { handIn: level } = loaded.standing.settings;
	const className = open.class.name;
	if (!sendsAnswers(level)) return { type: 'noAnswers', className, module, level };
	const firsts = firstHandedIn(await countedWork(db, open));
	const rows = firsts.filter((each) => each.module.edition === module.edition);
	// Two who look at once look at the same: the second finds what the first has kept.
	const quizzes = await transact(db, async (tx) => {
		await hold(tx, 'assignments', [loaded.assignment.id], 'to change');
		return reportQuizzes(tx, open, rows, asked);
	});
	const learners = (await listLearners(db, open.class.id)).length;
	return {
		...{ type: 'shown', className, module, learners, quizzes },
		earlier: firsts.length - rows.length
	};
}
