import { correlation } from './correlation.ts';
import { SMALLEST_FOR_CORRELATION, tooFew, type Statistic } from './statistic.ts';

/**
 * r of "chose this option" (0 or 1) with the rest score. A right option wants it above 0; a wrong option
 * above 0 is ambiguous, or the key is wrong. Needs 30 people. Source: content brief 3.3.
 */
export function optionDiscrimination(
	chose: readonly boolean[],
	rest: readonly number[]
): Statistic {
	if (chose.length < SMALLEST_FOR_CORRELATION) {
		return tooFew(chose.length, SMALLEST_FOR_CORRELATION);
	}
	return correlation(
		chose.map((each) => (each ? 1 : 0)),
		rest
	);
}
