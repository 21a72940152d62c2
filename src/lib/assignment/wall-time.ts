const localShape = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

function formatOf(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en', {
			...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
			...{ year: 'numeric', month: '2-digit', day: '2-digit' },
			...{ hour: '2-digit', minute: '2-digit', second: '2-digit' }
		});
	} catch {
		return null;
	}
}

/** What a clock on a wall there shows, as if it were UTC, in milliseconds. */
function shown(format: Intl.DateTimeFormat, milliseconds: number): number {
	const parts = Object.fromEntries(
		format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)])
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Whether it names a time zone, as `Europe/Berlin` does. */
export function isZone(zone: string): boolean {
	return formatOf(zone) !== null;
}

/**
 * The instant at which a wall clock in that IANA time zone shows this: the value of an input of type
 * `datetime-local`. An hour that comes twice is taken the first time; one that is left out in spring,
 * by the offset that held before it. `null`: no such day or zone.
 */
export function fromWallTime(local: string, zone: string): string | null {
	const parts = localShape.exec(local);
	const format = formatOf(zone);
	if (!parts || !format) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(1)
		.map((part: string | undefined) => Number(part ?? 0));
	if (!isDay(year, month, day)) return null;
	const wanted = Date.UTC(year, month - 1, day, hour, minute, second);
	// The offset in force a day before holds still, or holds no more: no zone changes twice in two days.
	const offsets = [-1, 1].map((days) => {
		const near = wanted + days * 86_400_000;
		return shown(format, near) - near;
	});
	const found = offsets.map((offset) => wanted - offset).find((at) => shown(format, at) === wanted);
	return instantOf(found ?? wanted - (offsets[0] ?? 0));
}

/** What an input of type `datetime-local` shows for an instant in that zone, to the minute. */
export function toWallTime(instant: string, zone: string): string | null {
	const format = formatOf(zone);
	const time = Date.parse(instant);
	if (!format || Number.isNaN(time)) return null;
	return new Date(shown(format, time)).toISOString().slice(0, 16);
}

/**
 * Points in time as text: ISO 8601, UTC, to the second, as `2026-11-23T13:00:00Z`. All times of an
 * assignment are kept so. Spans are half open: what opens at 13:00:00 is open at that instant, what is due
 * then is late at that instant.
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
