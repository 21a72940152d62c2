import { covariance } from './moments.ts';
import {
	SMALLEST_FOR_CORRELATION,
	notAvailable,
	tooFew,
	value,
	type Statistic
} from './statistic.ts';

function sorted(values: readonly number[]): readonly number[] {
	return values.toSorted((a, b) => a - b);
}

/**
 * How much of the covariance that these marks could have had they have: 100 · cov(x, R) / cov_max, the
 * latter after sorting both lists. At most 100, below 0 where the better do worse. Needs 30 people.
 * Source: Moodle's discriminative efficiency.
 */
export function discriminativeEfficiency(
	scores: readonly number[],
	rest: readonly number[]
): Statistic {
	if (scores.length < SMALLEST_FOR_CORRELATION) {
		return tooFew(scores.length, SMALLEST_FOR_CORRELATION);
	}
	const most = covariance(sorted(scores), sorted(rest));
	if (most === 0) return notAvailable('noVariance');
	return value((100 * covariance(scores, rest)) / most);
}
