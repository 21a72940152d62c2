import type { SentenceFigures } from '../../analysis/figures.ts';
import { sendsAnswers } from '../../assignment/settings/hand-in-levels.ts';
import type { HandInLevel, Module } from '../../content/module.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { type ClassWork, classWork, type CountedWork, firstHandedIn } from './counted-work.ts';
import {
	type AskedReport,
	type AssignmentHead,
	headOf,
	openReport,
	type OpenReport,
	type Refused
} from './open-report.ts';
import { reportQuiz, type QuizReport } from './quiz-report.ts';

export interface ClassReport {
	readonly type: 'shown';
	readonly head: AssignmentHead;
	readonly className: string;
	/** What the assignment is called. */
	readonly title: string;
	readonly module: Module;
	/** People in the class, and on its list. */
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
			readonly head: AssignmentHead;
			readonly className: string;
			readonly title: string;
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
 * The class report: what may be shown of it, quiz by quiz (docs/reports.md). Of each learner the
 * first attempt that was handed in, in the order of handing in, and of each question the first try. What
 * was shown is kept, and shown again until enough people have come.
 */
export async function classReport(
	db: Database,
	who: Who,
	asked: AskedReport
): Promise<ClassReported> {
	const open = await openReport(db, who, asked);
	return open.type === 'report'
		? classReportOf(db, open, { ...asked, ...(await classWork(db, open)) })
		: open;
}

/** The same, of what has been read already. */
export async function classReportOf(
	db: Database,
	open: OpenReport,
	{ work, people, ...asked }: AskedReport & ClassWork
): Promise<Exclude<ClassReported, Refused>> {
	const { module, loaded } = open;
	const head = headOf(open);
	const { handIn: level } = loaded.standing.settings;
	const { title } = open;
	const className = open.class.name;
	if (!sendsAnswers(level)) {
		return { type: 'noAnswers', head, className, title, module, level };
	}
	const firsts = firstHandedIn(work);
	const rows = firsts.filter((each) => each.module.edition === module.edition);
	// Two who look at once look at the same: the second finds what the first has kept.
	const quizzes = await transact(db, async (tx) => {
		await hold(tx, 'assignments', [loaded.assignment.id], 'to change');
		return reportQuizzes(tx, open, rows, asked);
	});
	return {
		...{ type: 'shown', head, className, title, module, learners: people.length, quizzes },
		earlier: firsts.length - rows.length
	};
}

/** A sentence of the article as the class answered it, with what each quiz shows of it. */
export interface MisreadSentence {
	readonly id: string;
	readonly text: string;
	readonly section: string;
	readonly sectionTitle: string;
	/** The most misread first; never empty. Each quiz has people of its own, so they are not added up. */
	readonly quizzes: readonly {
		readonly title: string;
		readonly figures: SentenceFigures;
	}[];
}

/** The list's order: what is shown by how much is against it at least, then what is not shown. */
function weight(figures: SentenceFigures | undefined): number {
	return figures?.type === 'shown' ? figures.atLeast : -1;
}

/** The sentences that questions touch, the most misread first; ties in the article's order. */
export function misreadList(
	module: Pick<Module, 'sections'>,
	reports: readonly QuizReport[]
): readonly MisreadSentence[] {
	const all = module.sections.flatMap((section) =>
		section.sentences.map(({ id, text }): MisreadSentence => {
			const quizzes = reports.flatMap(({ title, shown }) => {
				const sentences = shown.type === 'shown' ? shown.figures.sentences : [];
				const figures = sentences.find((sentence) => sentence.id === id);
				return figures ? [{ title, figures }] : [];
			});
			const sorted = quizzes.toSorted((one, other) => weight(other.figures) - weight(one.figures));
			return { id, text, section: section.id, sectionTitle: section.title, quizzes: sorted };
		})
	);
	const first = ({ quizzes }: MisreadSentence): number => weight(quizzes[0]?.figures);
	return all
		.filter(({ quizzes }) => quizzes.length > 0)
		.toSorted((one, other) => first(other) - first(one));
}
