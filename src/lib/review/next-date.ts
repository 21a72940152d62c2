/** When a point comes next. Apart from the fold, so that only who answers fetches it. */
import { afterMiss, daysAfter, type Go } from './schedule.ts';

/** Days until a point comes back while there is little to go by: after a miss, after one answer in line, after two. */
export const fixedDays = [afterMiss, 7, 21] as const;

/** The longest that a point stays away. */
const longest = 365;

/** Of the answers to a point, oldest first, the latest included. */
export function daysUntilNext(goes: readonly Go[]): number {
	const inLine = goes.length - 1 - goes.findLastIndex((go) => !go.inLine);
	return fixedDays[inLine] ?? Math.min(longest, 21 * 2 ** (inLine - 2));
}

/** The day on which a point comes next, after its latest answer. */
export function nextDate(goes: readonly Go[]): string {
	return daysAfter(goes.at(-1)?.on ?? '', daysUntilNext(goes));
}
