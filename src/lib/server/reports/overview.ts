import type { SentenceFigures } from '../../analysis/figures.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import {
	classReportOf,
	misreadList,
	type ClassReport,
	type ClassReported
} from './class-report.ts';
import { classWork } from './counted-work.ts';
import { gradebookOf, type Gradebook } from './gradebook.ts';
import { openReport, type AskedReport, type OpenReport, type Refused } from './open-report.ts';
import { summaryOf, type Summary } from './summary.ts';

/** How one quiz went. */
export interface QuizProgress {
	readonly id: string;
	readonly title: string;
	/** People; who has begun again counts as done. */
	readonly done: number;
	readonly begun: number;
	readonly late: number;
	/** Of what was handed in, 0 to 1; `null`: there are no scores. */
	readonly average: number | null;
}

/** One of the most misread sentences. */
export interface Misread {
	readonly id: string;
	readonly text: string;
	/** The quiz whose count it is. */
	readonly quiz: string;
	readonly figures: Extract<SentenceFigures, { type: 'shown' }>;
}

/** What an assignment's first page says of what has come in. */
export interface Overview {
	readonly type: 'overview';
	readonly open: OpenReport;
	readonly book: Gradebook;
	readonly summary: Summary;
	readonly quizzes: readonly QuizProgress[];
	readonly report: Exclude<ClassReported, Refused>;
	/** The most misread sentences, by the rules of the report; `null`: there is no report. */
	readonly misread: readonly Misread[] | null;
	/** How many have handed in the quiz that most have: below the smallest group a report waits. */
	readonly most: number;
}

function average(shares: readonly number[]): number | null {
	return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function progressOf({ quizzes, rows }: Gradebook): readonly QuizProgress[] {
	return quizzes.map(({ id, title }, at) => {
		const cells = rows.flatMap((row) => row.cells[at] ?? []);
		const done = cells.filter(({ type }) => type === 'handedIn' || type === 'completed');
		return {
			...{ id, title, done: done.length },
			begun: cells.filter(({ type }) => type === 'begun').length,
			late: done.filter((cell) => 'late' in cell && cell.late).length,
			average: average(cells.flatMap((cell) => (cell.type === 'handedIn' ? cell.fraction : [])))
		};
	});
}

/** The sentences that somebody contradicted for sure, the most misread first. */
export function mostMisread(
	{ module, quizzes }: Pick<ClassReport, 'module' | 'quizzes'>,
	most: number
): readonly Misread[] {
	return misreadList(module, quizzes)
		.flatMap(({ id, text, quizzes: [first] }) =>
			first?.figures.type === 'shown' && first.figures.atLeast > 0
				? [{ id, text, quiz: first.title, figures: first.figures }]
				: []
		)
		.slice(0, most);
}

/** An assignment at a glance: gradebook and report of one reading. For an educator of its class. */
export async function overview(
	db: Database,
	who: Who,
	asked: AskedReport
): Promise<Overview | Refused> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const read = await classWork(db, open);
	const book = await gradebookOf(db, open, { ...read, now: asked.now });
	const report = await classReportOf(db, open, { ...asked, ...read });
	const quizzes = progressOf(book);
	return {
		...{ type: 'overview', open, book, summary: summaryOf(book, asked.now), quizzes, report },
		misread: report.type === 'shown' ? mostMisread(report, 3) : null,
		most: Math.max(0, ...quizzes.map(({ done }) => done))
	};
}
