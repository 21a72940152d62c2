import { boundsOf } from '../../analysis/counts.ts';
import type { OptionFigures } from '../../analysis/figures.ts';
import type { Module } from '../../content/module.ts';
import { isOf } from '../../questions/kinds.ts';
import type { Question } from '../../questions/question.ts';
import type { Who } from '../accounts/who-asks.ts';
import { markAgain } from '../assignments/adopt-edition.ts';
import type { Database } from '../store/database/tables.ts';
import { classReport } from './class-report.ts';
import { countedWork, firstTries, scoreOf, type CountedWork } from './counted-work.ts';
import { openReport, type AskedReport, type Refused } from './open-report.ts';

/** What becomes of answers that were marked. */
export interface MarksOf {
	readonly answered: number;
	/** Those that would get another mark. */
	readonly changed: number;
	/** Those that would count no more: the question is gone, or what was chosen. */
	readonly dropped: number;
}

/** From `least` to `most` of `of` marks would change. */
export interface CoarseMarks {
	readonly least: number;
	readonly most: number;
	readonly of: number;
}

/** What another edition would make of the marks of a class. Plain JSON. */
export type EditionMarks =
	| {
			readonly type: 'counted';
			readonly all: MarksOf;
			/** By question, those alone that somebody answered. */
			readonly questions: Readonly<Record<string, MarksOf>>;
			/** Attempts that are handed in, and those of them that would get another score. */
			readonly attempts: number;
			readonly otherScores: number;
	  }
	/**
	 * Answers come under nicknames, and how many marks change can say what one student answered. By question what the
	 * counts of the report come to, as far as it shows them.
	 */
	| {
			readonly type: 'coarse';
			readonly questions: Readonly<Record<string, CoarseMarks>>;
	  }
	/** No answers come. */
	| { readonly type: 'noAnswers' }
	| Refused;

/** The same attempt as it would count by that edition; `null`: it has no such quiz. */
function byEdition(work: CountedWork, module: Module): CountedWork | null {
	const quiz = module.quizzes.find(({ id }) => id === work.quiz.id);
	if (!quiz) return null;
	const { input, events } = markAgain(work.attempt, work.taken, quiz);
	return { ...work, module, quiz, input, events };
}

const none: MarksOf = { answered: 0, changed: 0, dropped: 0 };

function added(one: MarksOf, other: MarksOf): MarksOf {
	return {
		answered: one.answered + other.answered,
		changed: one.changed + other.changed,
		dropped: one.dropped + other.dropped
	};
}

/** Fractions of first tries by question. */
function marksIn(work: CountedWork): ReadonlyMap<string, number> {
	return new Map(
		firstTries(work).flatMap(({ question, first }) =>
			first.type === 'answered' ? [[question.id, first.fraction] as const] : []
		)
	);
}

function isOtherScore(before: CountedWork, after: CountedWork): boolean {
	const [then, now] = [scoreOf(before), scoreOf(after)];
	return then.points !== now.points || then.of !== now.of;
}

/** What becomes of each attempt: `after` is the same one by the other edition. */
export function compareMarks(
	pairs: readonly { readonly before: CountedWork; readonly after: CountedWork }[]
): Extract<EditionMarks, { type: 'counted' }> {
	const questions = new Map<string, MarksOf>();
	for (const { before, after } of pairs) {
		const later = marksIn(after);
		for (const [question, fraction] of marksIn(before)) {
			const now = later.get(question);
			const one = {
				answered: 1,
				changed: now !== undefined && now !== fraction ? 1 : 0,
				dropped: now === undefined ? 1 : 0
			};
			questions.set(question, added(questions.get(question) ?? none, one));
		}
	}
	const handedIn = pairs.filter(({ before }) => before.attempt.handedInAt !== null);
	return {
		type: 'counted',
		all: [...questions.values()].reduce(added, none),
		questions: Object.fromEntries(questions),
		attempts: handedIn.length,
		otherScores: handedIn.filter(({ before, after }) => isOtherScore(before, after)).length
	};
}

/** Of a question with one answer, the options whose choice would get another mark; `null`: of others it is not known. */
export function turnedOptions(question: Question | undefined, id: string, module: Module) {
	const now = module.quizzes.flatMap(({ questions }) => questions).find((each) => each.id === id);
	if (!question || !now || !isOf('one', question.kind) || question.kind !== now.kind) return null;
	const later = new Map(now.parts[0]?.options.map(({ id: option, key }) => [option, key]));
	const options = question.parts[0]?.options ?? [];
	return new Set(options.filter((each) => later.get(each.id) === !each.key).map((each) => each.id));
}

/** Of a question of the report, what is counted. */
interface CountedOptions {
	readonly n: number;
	readonly rows: readonly { readonly options: readonly Pick<OptionFigures, 'id' | 'chose'>[] }[];
}

/** The sum of what the report shows of these options; `null`: it holds one of them back. */
export function coarseMarks(
	{ n, rows }: CountedOptions,
	turned: ReadonlySet<string>
): CoarseMarks | null {
	const options = rows.flatMap((row) => row.options).filter(({ id }) => turned.has(id));
	const bounds = options.map(({ chose }) => boundsOf(chose, n));
	if (bounds.includes(null)) return null;
	const sum = (end: 'least' | 'most') => bounds.reduce((all, each) => all + (each?.[end] ?? 0), 0);
	return { least: sum('least'), most: Math.min(n, sum('most')), of: n };
}

/** Made of the report that is shown and of nothing else, so it says no more than that. */
async function fromReport(
	db: Database,
	who: Who,
	{ module, ...asked }: AskedMarks
): Promise<EditionMarks> {
	const report = await classReport(db, who, asked);
	if (report.type === 'noAnswers') return { type: 'noAnswers' };
	if (report.type !== 'shown') return report;
	const before = report.module.quizzes.flatMap(({ questions }) => questions);
	const figures = report.quizzes.flatMap(({ shown }) =>
		shown.type === 'shown' ? shown.figures.questions : []
	);
	const questions = figures.flatMap((question) => {
		const { id } = question;
		const turned = turnedOptions(
			before.find((each) => each.id === id),
			id,
			module
		);
		const marks = question.type === 'shown' && turned ? coarseMarks(question, turned) : null;
		return marks ? [[id, marks] as const] : [];
	});
	return { type: 'coarse', questions: Object.fromEntries(questions) };
}

interface AskedMarks extends AskedReport {
	/** The other edition. */
	readonly module: Module;
}

/**
 * How many marks would change if that edition counted for everyone: the answers that are kept, marked by its key.
 * Sensitive questions are left out, as everywhere. Nothing is written.
 */
export async function editionMarks(
	db: Database,
	who: Who,
	asked: AskedMarks
): Promise<EditionMarks> {
	const { module } = asked;
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const { handIn } = open.loaded.standing.settings;
	if (handIn !== 'name') return fromReport(db, who, asked);
	const work = await countedWork(db, open);
	return compareMarks(
		work.flatMap((before) => {
			const after = byEdition(before, module);
			return after ? [{ before, after }] : [];
		})
	);
}
