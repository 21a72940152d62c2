import { covariance, variance } from './moments.ts';
import { notAvailable, value, type Statistic } from './statistic.ts';

/** Pearson's r of the pairs at the same places, -1 to 1; not available where one side does not vary. */
export function correlation(first: readonly number[], second: readonly number[]): Statistic {
	const spread = Math.sqrt(variance(first) * variance(second));
	if (spread === 0) return notAvailable('noVariance');
	return value(Math.min(1, Math.max(-1, covariance(first, second) / spread)));
}
