import { SMALLEST_GROUP, tooFew, value, type Statistic } from './statistic.ts';

/**
 * People who chose any option that shows the misconception, of those who answered a question with such
 * an option. Each person counts once. Needs 10 people. Source: content brief 3.3.
 */
export function misconceptionRate(showed: number, couldShow: number): Statistic {
	if (couldShow < SMALLEST_GROUP) return tooFew(couldShow, SMALLEST_GROUP);
	return value(showed / couldShow);
}
