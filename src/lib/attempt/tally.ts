import type { AttemptContext } from './context.ts';
import { progressOf, standing, type Attempted } from './question-standing.ts';

/** How an attempt went. All but `second` are disjoint and add up to `total`. */
export interface Tally {
	readonly total: number;
	/** In line with the article at the first try: the score counts no other. */
	readonly inLine: number;
	/** Of those not in line at first: in line at the second try. */
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

function ids({ context }: Attempted): readonly string[] {
	return context.order.map(({ question }) => question);
}

/** Counts of questions, scored by the first try. */
export function tally(attempt: Attempted): Tally {
	const fates = ids(attempt).map((id) => fate(attempt, id));
	const count = (wanted: Fate): number => fates.filter((each) => each === wanted).length;
	return {
		total: fates.length,
		inLine: count('inLine'),
		second: ids(attempt).filter((id) => marksOf(attempt.context, id)[1] === 1).length,
		partly: count('partly'),
		against: count('against'),
		skipped: count('skipped'),
		unanswered: count('unanswered')
	};
}

/** What to try again: answered, and not in line at the first try. In the learner's order. */
export function missed(attempt: Attempted): readonly string[] {
	return ids(attempt).filter((id) => ['partly', 'against'].includes(fate(attempt, id)));
}

/** What was passed over or never reached: not missed, but left to do. In the learner's order. */
export function left(attempt: Attempted): readonly string[] {
	return ids(attempt).filter((id) => ['skipped', 'unanswered'].includes(fate(attempt, id)));
}
