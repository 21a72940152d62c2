import { instantOf, isDay } from './instant.ts';

const shape = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

function formatOf(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-GB', {
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
	const parts = shape.exec(local);
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
