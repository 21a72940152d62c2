import { mean, rounded, variance } from '../../analysis/statistic.ts';
import { isBefore, minutesAfter } from '../../assignment/times/instants.ts';
import type { GradeCell, Gradebook } from './gradebook.ts';

/** The first thing that a page of results says of a class. Plain JSON. */
export interface Summary {
	/** Who have handed in every quiz, or finished it. */
	readonly done: number;
	/** Who have begun, and not handed in everything. */
	readonly begun: number;
	/** Everybody in the class and on its list. */
	readonly all: number;
	/** Who have handed in something late. */
	readonly late: number;
	/** `null`: the page shows no scores, or there are none yet. */
	readonly scores: ScoreSummary | null;
	/** Who have passed, by the total as the gradebook has it; `null`: there is no pass mark, or there are no scores. */
	readonly passed: number | null;
	/** Labels. */
	readonly help: {
		/** Nothing begun, or not even joined. */
		readonly notBegun: readonly string[];
		/** Something was begun a day ago or more and is not handed in. */
		readonly stuck: readonly string[];
		/** Below the pass mark, or far below the others where there is none. */
		readonly below: readonly string[];
	};
}

interface ScoreSummary {
	/** Who have handed in at least one quiz: of what each handed in the share that is in line, 0 to 1. */
	readonly people: number;
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

/** Of what this person has handed in; what is still missing does not count. */
function scoreOf({ cells }: Row): number | null {
	const handedIn = cells.filter((cell) => cell.type === 'handedIn');
	const of = handedIn.reduce((sum, cell) => sum + cell.of, 0);
	return of === 0 ? null : handedIn.reduce((sum, cell) => sum + cell.points, 0) / of;
}

function medianOf(scores: readonly number[]): number {
	const sorted = scores.toSorted((one, other) => one - other);
	const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
	return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}

function scoresOf(scores: readonly number[]): ScoreSummary | null {
	if (scores.length === 0) return null;
	const tenths = Array.from({ length: 10 }, (_, tenth) =>
		scores.filter((score) => Math.min(9, Math.floor(rounded(score * 10))) === tenth)
	);
	return {
		...{ people: scores.length, mean: rounded(mean(scores)), median: rounded(medianOf(scores)) },
		spread: scores.length > 1 ? rounded(Math.sqrt(variance(scores))) : null,
		tenths: tenths.map(({ length }) => length)
	};
}

/** So many standard deviations below the average is far below. */
const far = 1.5;

/** Of fewer people nobody is far below the others. */
const fewestToCompare = 5;

function limitOf({ passMark }: Gradebook, scores: ScoreSummary | null): number {
	if (passMark !== null) return passMark / 100 - 1e-8;
	if (!scores || scores.spread === null || scores.people < fewestToCompare) return 0;
	return scores.mean - far * scores.spread;
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
	const scored = rows.map((row) => ({
		label: row.label,
		score: book.scores ? scoreOf(row) : null
	}));
	const scores = scoresOf(scored.flatMap(({ score }) => score ?? []));
	const limit = limitOf(book, scores);
	const labels = (wanted: (row: Row) => boolean): readonly string[] =>
		rows.filter(wanted).map(({ label }) => label);
	return {
		done: rows.filter(isAllDone).length,
		begun: rows.filter((row) => row.cells.some(hasBegun) && !isAllDone(row)).length,
		late: rows.filter(({ cells }) => cells.some((cell) => 'late' in cell && cell.late)).length,
		...{ all: rows.length, scores },
		passed:
			book.passMark === null || !scores
				? null
				: rows.filter(({ total }) => total?.passed === 'passed').length,
		help: {
			notBegun: labels(({ cells }) => !cells.some(hasBegun)),
			stuck: labels((row) => isStuck(row, now)),
			below: scored.flatMap(({ label, score }) => (score !== null && score < limit ? [label] : []))
		}
	};
}
