/**
 * Points in time as text: ISO 8601, UTC, to the second, as `2026-11-23T13:00:00Z`. All times of an
 * assignment are kept so. What opens at 13:00:00 is open at that instant. An end that is written to the minute takes
 * the whole minute: until 23:59 is up to and with 23:59:59 (`isOver`).
 */

const instantShape = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether the calendar has that day: `Date.parse` takes the 30th of February for one in March. */
function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An instant, from ISO 8601 with `Z` or an offset; parts of a second are dropped. `null`: not one. */
export function toInstant(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const parts = instantShape.exec(value);
	if (!parts || !isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return null;
	return instantOf(Date.parse(value));
}

/** An instant from milliseconds since 1970; `null` outside the years 0 to 9999. */
export function instantOf(milliseconds: number): string | null {
	const date = new Date(milliseconds);
	if (Number.isNaN(date.getTime())) return null;
	const text = date.toISOString();
	return text.length === 24 ? `${text.slice(0, 19)}Z` : null;
}

/** Whether `one` comes before `other`; both ISO 8601 with a zone. */
export function isBefore(one: string, other: string): boolean {
	return Date.parse(one) < Date.parse(other);
}

/** The instant so many minutes after another. */
export function minutesAfter(instant: string, minutes: number): string {
	return instantOf(Date.parse(instant) + minutes * 60_000) ?? instant;
}

/** When an end as people write it is over: one to the minute with its minute, one with seconds at once. */
export function overAt(end: string): string {
	return end.endsWith(':00Z') ? minutesAfter(end, 1) : end;
}

/** Whether an end as people write it is over; `null`: there is none. */
export function isOver(end: string | null, now: string): boolean {
	return end !== null && !isBefore(now, overAt(end));
}
