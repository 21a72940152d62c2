import { correlation } from './correlation.ts';
import { SMALLEST_FOR_CORRELATION, tooFew, type Statistic } from './statistic.ts';

/**
 * Corrected discrimination r = cov(x, R) / √(var x · var R), where R is the rest score: the person's
 * total without this question. -1 to 1; below 0 means: check the key. Needs 30 people.
 * Source: Moodle's discrimination index, which is 100 times this.
 */
export function discrimination(scores: readonly number[], rest: readonly number[]): Statistic {
	if (scores.length < SMALLEST_FOR_CORRELATION) {
		return tooFew(scores.length, SMALLEST_FOR_CORRELATION);
	}
	return correlation(scores, rest);
}
