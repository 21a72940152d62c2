/** When a point comes next. Apart from the fold, so that only who answers fetches the scheduler. */
import { fsrs, Rating } from 'ts-fsrs';
import { afterMiss, daysAfter, type Go } from './schedule.ts';

/** Days until a point comes back while there is little to go by: after a miss, after one answer in line, after two. */
export const fixedDays = [afterMiss, 7, 21] as const;

/** So many answers are little to go by. */
export const fewGoes = 3;

/** The longest that a point stays away. */
const longest = 365;

// No chance in it, and nothing that comes back within a day.
const scheduler = fsrs({
	enable_fuzz: false,
	enable_short_term: false,
	maximum_interval: longest
});

function daysBetween(from: string, to: string): number {
	return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** Of the answers to a point, oldest first, the latest included. */
export function daysUntilNext(goes: readonly Go[]): number {
	const inLine = goes.length - 1 - goes.findLastIndex((go) => !go.inLine);
	if (goes.length <= fewGoes) return fixedDays[Math.min(inLine, 2)] ?? afterMiss;
	if (inLine === 0) return afterMiss;
	let memory: ReturnType<typeof scheduler.next_state> | null = null;
	let before = goes[0]?.on ?? '';
	for (const { on, inLine } of goes) {
		const rating = inLine ? Rating.Good : Rating.Again;
		memory = scheduler.next_state(memory, daysBetween(before, on), rating);
		before = on;
	}
	return memory ? scheduler.next_interval(memory.stability, 0) : afterMiss;
}

/** The day on which a point comes next, after its latest answer. */
export function nextDate(goes: readonly Go[]): string {
	return daysAfter(goes.at(-1)?.on ?? '', daysUntilNext(goes));
}
