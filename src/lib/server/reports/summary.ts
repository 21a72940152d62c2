import { mean, rounded, variance } from '../../analysis/statistic.ts';
import { isBefore, minutesAfter } from '../../assignment/times/instants.ts';
import type { GradeCell, Gradebook, Total } from './gradebook.ts';

/** The first thing that a page of results says of a class. Plain JSON. */
export interface Summary {
	/** Who have handed in every quiz, or finished it. */
	readonly done: number;
	/** Who have begun, and not handed in everything. */
	readonly begun: number;
	/** Who are in the class. */
	readonly joined: number;
	/** Everybody in the class and on its list. */
	readonly all: number;
	/** Who have handed in something late. */
	readonly late: number;
	/** `null`: the page shows no scores, or there are none yet. */
	readonly scores: ScoreSummary | null;
	/** Who have passed, by the total as the gradebook has it; `null`: there is no pass mark, or no total is final yet. */
	readonly passed: number | null;
	/** Labels. */
	readonly help: {
		/** In the class, and nothing begun. */
		readonly notBegun: readonly string[];
		/** On the class list, and not in the class. */
		readonly notJoined: readonly string[];
		/** Something was begun a day ago or more and is not handed in. */
		readonly stuck: readonly string[];
		/** Below the pass mark with a final total, or far below the others where there is no pass mark. */
		readonly below: readonly string[];
	};
}

interface ScoreSummary {
	/** Who have a total, as the gradebook has it: that is who have handed in at least one quiz. */
	readonly people: number;
	/** Those of them whose total is final. */
	readonly final: number;
	readonly mean: number;
	readonly median: number;
	/** Standard deviation of the sample; `null`: of one person there is none. */
	readonly spread: number | null;
	/** People by tenths of the score; the last one holds full scores, too. */
	readonly tenths: readonly number[];
}

type Row = Gradebook['rows'][number];

function isDone(cell: GradeCell): boolean {
	return cell.type === 'handedIn' || cell.type === 'completed';
}

function isAllDone({ cells }: Row): boolean {
	return cells.length > 0 && cells.every(isDone);
}

function medianOf(scores: readonly number[]): number {
	const sorted = scores.toSorted((one, other) => one - other);
	const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
	return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}

function scoresOf(totals: readonly Total[]): ScoreSummary | null {
	if (totals.length === 0) return null;
	const scores = totals.map(({ fraction }) => fraction);
	const tenths = Array.from({ length: 10 }, (_, tenth) =>
		scores.filter((score) => Math.min(9, Math.floor(rounded(score * 10))) === tenth)
	);
	return {
		final: totals.filter(({ final }) => final).length,
		...{ people: scores.length, mean: rounded(mean(scores)), median: rounded(medianOf(scores)) },
		spread: scores.length > 1 ? rounded(Math.sqrt(variance(scores))) : null,
		tenths: tenths.map(({ length }) => length)
	};
}

/** So many standard deviations below the average is far below. */
const far = 1.5;

/** Of fewer people nobody is far below the others. */
const fewestToCompare = 5;

function isBelow({ passMark }: Gradebook, scores: ScoreSummary | null) {
	if (passMark !== null) return ({ total }: Row): boolean => total?.passed === 'notPassed';
	if (!scores || scores.spread === null || scores.people < fewestToCompare) return () => false;
	const limit = scores.mean - far * scores.spread;
	return ({ total }: Row): boolean => total !== null && total.fraction < limit;
}

/** Minutes after which who has begun and not handed in may be stuck. */
const aDay = 24 * 60;

function isStuck({ cells }: Row, now: string): boolean {
	return cells.some(
		(cell) => cell.type === 'begun' && !isBefore(now, minutesAfter(cell.since, aDay))
	);
}

function hasBegun(cell: GradeCell): boolean {
	return cell.type !== 'notBegun' && cell.type !== 'notJoined';
}

/** What the gradebook comes to: it says nothing that the rows do not. */
export function summaryOf(book: Gradebook, now: string): Summary {
	const { rows } = book;
	const scores = scoresOf(rows.flatMap(({ total }) => total ?? []));
	const labels = (wanted: (row: Row) => boolean): readonly string[] =>
		rows.filter(wanted).map(({ label }) => label);
	return {
		done: rows.filter(isAllDone).length,
		begun: rows.filter((row) => row.cells.some(hasBegun) && !isAllDone(row)).length,
		late: rows.filter(({ cells }) => cells.some((cell) => 'late' in cell && cell.late)).length,
		joined: rows.filter(({ learner }) => learner !== null).length,
		...{ all: rows.length, scores },
		passed:
			book.passMark === null || !scores || scores.final === 0
				? null
				: rows.filter(({ total }) => total?.passed === 'passed').length,
		help: {
			notBegun: labels(({ learner, cells }) => learner !== null && !cells.some(hasBegun)),
			notJoined: labels(({ learner }) => learner === null),
			stuck: labels((row) => isStuck(row, now)),
			below: labels(isBelow(book, scores))
		}
	};
}
