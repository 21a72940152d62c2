import { mean } from './moments.ts';
import { SMALLEST_GROUP, tooFew, value, type Statistic } from './statistic.ts';

/**
 * Facility p = mean of the first scores, 0 to 1. Needs 10 people.
 * Source: Moodle's facility index, mean mark / maximum mark.
 */
export function facility(scores: readonly number[]): Statistic {
	if (scores.length < SMALLEST_GROUP) return tooFew(scores.length, SMALLEST_GROUP);
	return value(mean(scores));
}
