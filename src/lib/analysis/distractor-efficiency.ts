import { FUNCTIONING } from './distractor-share.ts';
import {
	SMALLEST_FOR_CORRELATION,
	notAvailable,
	tooFew,
	value,
	type Statistic
} from './statistic.ts';

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
 * leaves open whether one functions. Source: content brief 3.3 (BMC Med. Educ. 2024, PMID 38658912).
 */
export function distractorEfficiency(distractors: readonly Range[], answered: number): Statistic {
	if (distractors.length === 0) return notAvailable('noDistractors');
	if (answered < SMALLEST_FOR_CORRELATION) return tooFew(answered, SMALLEST_FOR_CORRELATION);
	const known = distractors.map((each) => functions(each, answered));
	if (known.includes(null)) return notAvailable('coarse');
	return value((100 * known.filter((each) => each === true).length) / distractors.length);
}
