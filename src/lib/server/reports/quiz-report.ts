import { mayRefresh } from '../../analysis/looks.ts';
import { reportOf } from '../../analysis/report.ts';
import { suppress, type ShownReport } from '../../analysis/suppress.ts';
import type { Quiz } from '../../content/module.ts';
import type { Database } from '../store/database.ts';
import { listLooks, recordLook, type Look } from '../store/looks.ts';
import type { CountedWork } from './counted-work.ts';
import { keepShown, keptShown } from './kept-shown.ts';
import type { AskedReport, OpenReport } from './open-report.ts';

/** One quiz: each has people and looks of its own, so that rows never change between two looks. */
export interface QuizReport {
	readonly id: string;
	readonly title: string;
	/** People who have handed it in, by the present edition. */
	readonly people: number;
	readonly shown: ShownReport;
}

interface Reported {
	readonly quiz: Quiz;
	/** In the order of handing in. */
	readonly rows: readonly CountedWork[];
	readonly asked: AskedReport;
}

/**
 * Looks before this one. Of other editions only where the last was adopted for all: then they were over
 * the same people. Looks over 5 people more than there are now are past: so many were erased since.
 */
async function looksBefore(
	db: Database,
	{ loaded, module }: OpenReport,
	{ quiz, rows }: Reported
): Promise<readonly Look[]> {
	const sameAll = loaded.snapshot.context.adoptions.at(-1)?.for === 'all';
	return (await listLooks(db, loaded.assignment.id)).filter(
		({ quizId, edition, people }) =>
			quizId === quiz.id && (sameAll || edition === module.edition) && people < rows.length + 5
	);
}

function isClosed({ loaded }: OpenReport): boolean {
	return ['closed', 'released', 'archived'].includes(loaded.standing.state);
}

/** Makes a look, and keeps what it shows. */
async function look(
	db: Database,
	{ module, loaded }: OpenReport,
	{ quiz, rows, asked }: Reported,
	looks: readonly number[]
): Promise<ShownReport> {
	const attempts = rows.map(({ attempt, input, events }) => ({
		...{ learner: attempt.learnerId, quiz: attempt.quizId, input, events }
	}));
	const report = reportOf({ ...module, quizzes: [quiz] }, attempts);
	const shown = suppress(report, { ...asked.groups, looks });
	await recordLook(db, {
		...{ assignmentId: loaded.assignment.id, quizId: quiz.id, edition: module.edition },
		...{ people: looks.at(-1) ?? 0, at: asked.now, shown: keepShown(shown) }
	});
	return shown;
}

/** What may be shown of one quiz now: what was shown before, or a new look where enough have come. */
export async function reportQuiz(
	db: Database,
	open: OpenReport,
	reported: Reported
): Promise<QuizReport> {
	const { module } = open;
	const { quiz, rows, asked } = reported;
	const people = rows.length;
	const head = { id: quiz.id, title: quiz.title, people };
	const few = { type: 'few', module: module.id, edition: module.edition, people } as const;
	const before = await looksBefore(db, open, reported);
	const closed = isClosed(open);
	const previous = before.at(-1)?.people ?? null;
	const next = mayRefresh(previous, people, { ...asked.groups, closed });
	// Also where a look was over enough and some of them were erased since.
	if (
		next.type === 'few' ||
		mayRefresh(null, people, { ...asked.groups, closed: true }).type === 'few'
	)
		return { ...head, shown: few };
	const held = before.findLast(({ edition }) => edition === module.edition);
	const kept = held?.people === next.over ? keptShown(held.shown, module) : null;
	const sizes = [...new Set([...before.map((each) => each.people), next.over])];
	return { ...head, shown: kept ?? (await look(db, open, reported, sizes)) };
}
