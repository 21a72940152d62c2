import { SMALLEST_FOR_CORRELATION, tooFew, value, type Statistic } from './statistic.ts';

/** A wrong option that fewer than this share choose does nothing (content brief 3.3). */
export const FUNCTIONING = 0.05;

/** Share of those who answered that chose this option at the first try. Needs 30 people. */
export function distractorShare(chose: number, answered: number): Statistic {
	if (answered < SMALLEST_FOR_CORRELATION) return tooFew(answered, SMALLEST_FOR_CORRELATION);
	return value(chose / answered);
}
