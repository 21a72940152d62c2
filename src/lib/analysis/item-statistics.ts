import {
	mean,
	tooFew,
	value,
	type Statistic,
	correlation,
	SMALLEST_FOR_CORRELATION,
	covariance,
	notAvailable
} from './statistic.ts';
import { SMALLEST_GROUP } from './smallest-group.ts';

/**
 * Facility p = mean of the first scores, 0 to 1. Needs `least` people.
 * Source: Moodle's facility index, mean mark / maximum mark.
 */
export function facility(scores: readonly number[], least = SMALLEST_GROUP): Statistic {
	if (scores.length < least) return tooFew(scores.length, least);
	return value(mean(scores));
}

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

/**
 * r of "chose this option" (0 or 1) with the rest score. A right option wants it above 0; a wrong option
 * above 0 is ambiguous, or the key is wrong. Needs 30 people. Source: docs/statistics.md.
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

/** Between how many and how many; the same number twice where it is exact. */
export interface Range {
	readonly least: number;
	readonly most: number;
}

/** Whether an option is chosen by 5 % or more; null where the range leaves it open. */
export function functions({ least, most }: Range, answered: number): boolean | null {
	if (least / answered >= FUNCTIONING) return true;
	return most / answered < FUNCTIONING ? false : null;
}

/**
 * Functioning distractors of all distractors, in per cent. Needs 30 people; not available where a range
 * leaves open whether one functions. Source: docs/statistics.md (BMC Med. Educ. 2024, PMID 38658912).
 */
export function distractorEfficiency(distractors: readonly Range[], answered: number): Statistic {
	if (distractors.length === 0) return notAvailable('noDistractors');
	if (answered < SMALLEST_FOR_CORRELATION) return tooFew(answered, SMALLEST_FOR_CORRELATION);
	const known = distractors.map((each) => functions(each, answered));
	if (known.includes(null)) return notAvailable('coarse');
	return value((100 * known.filter((each) => each === true).length) / distractors.length);
}

/** A wrong option that fewer than this share choose does nothing (docs/statistics.md). */
const FUNCTIONING = 0.05;

/** Share of those who answered that chose this option at the first try. Needs 30 people. */
export function distractorShare(chose: number, answered: number): Statistic {
	if (answered < SMALLEST_FOR_CORRELATION) return tooFew(answered, SMALLEST_FOR_CORRELATION);
	return value(chose / answered);
}

/**
 * People who chose any option that shows the misconception, of those who answered a question with such
 * an option. Each person counts once. Needs `least` people. Source: docs/statistics.md.
 */
export function misconceptionRate(
	showed: number,
	couldShow: number,
	least = SMALLEST_GROUP
): Statistic {
	if (couldShow < least) return tooFew(couldShow, least);
	return value(showed / couldShow);
}
