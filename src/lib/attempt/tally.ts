import type { AttemptContext } from './context.ts';
import { progressOf, standing, type Attempted } from './tries.ts';

/** How an attempt went. All but `second` are disjoint and add up to `total`. */
export interface Tally {
	readonly total: number;
	/** In line with the article at the first try: the score counts no other. */
	readonly inLine: number;
	/** Of those not in line at first: in line at the second try, also where that was when asked again. */
	readonly second: number;
	/** Partly in line at the first try. */
	readonly partly: number;
	/** Not in line at the first try. */
	readonly against: number;
	readonly skipped: number;
	readonly unanswered: number;
}

type Fate = Exclude<keyof Tally, 'total' | 'second'>;

function marksOf(context: AttemptContext, id: string): readonly number[] {
	const tries = progressOf(context, id)?.tries ?? [];
	return tries.flatMap(({ mark }) => (mark ? [mark.fraction] : []));
}

function fate(attempt: Attempted, id: string): Fate {
	const [first] = marksOf(attempt.context, id);
	if (first === undefined) {
		return standing(attempt, id) === 'skipped' ? 'skipped' : 'unanswered';
	}
	if (first === 1) return 'inLine';
	return first > 0 ? 'partly' : 'against';
}

function isSecond([first, second]: readonly number[]): boolean {
	return first !== 1 && second === 1;
}

function ids({ context }: Attempted): readonly string[] {
	return context.order.map(({ question }) => question);
}

/** Counts of questions, scored by the first try: what reports and marks go by. */
export function tally(attempt: Attempted): Tally {
	const fates = ids(attempt).map((id) => fate(attempt, id));
	const count = (wanted: Fate): number => fates.filter((each) => each === wanted).length;
	return {
		total: fates.length,
		inLine: count('inLine'),
		second: ids(attempt).filter((id) => isSecond(marksOf(attempt.context, id))).length,
		partly: count('partly'),
		against: count('against'),
		skipped: count('skipped'),
		unanswered: count('unanswered')
	};
}

/** What its learner is told: counts of questions by their latest try. */
export interface Latest {
	readonly answered: number;
	readonly inLine: number;
	readonly partly: number;
}

export function latest(attempt: Attempted): Latest {
	const marks = ids(attempt).flatMap((id) => marksOf(attempt.context, id).at(-1) ?? []);
	return {
		answered: marks.length,
		inLine: marks.filter((fraction) => fraction === 1).length,
		partly: marks.filter((fraction) => fraction > 0 && fraction < 1).length
	};
}

/** Whether there is a result: it was finished, even where some questions are being asked again since. */
export function hasResult({ value, context }: Attempted & { readonly value: unknown }): boolean {
	return value === 'finished' || value === 'reviewing' || context.again !== null;
}
