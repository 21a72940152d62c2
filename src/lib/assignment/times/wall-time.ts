import { Temporal } from 'temporal-polyfill';
import { instantOf } from './instants.ts';
import type { Clock } from '../settings/setting-kinds.ts';

/** The value of an input of type `datetime-local`; Temporal also reads a day alone, or a time with an offset. */
const localShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::[0-5]\d)?$/;

/**
 * The instant at which a wall clock in that IANA time zone shows this: the value of an input of type
 * `datetime-local`. An hour that comes twice is taken the first time; one that is left out in spring,
 * by the offset that held before it. `null`: no such day, hour or zone.
 */
export function fromWallTime(local: string, zone: string): string | null {
	if (!localShape.test(local)) return null;
	try {
		const { epochMilliseconds } = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
		return instantOf(epochMilliseconds);
	} catch {
		return null;
	}
}

/** How often a wall clock in that zone shows this on that day: an hour is left out in spring, and one comes twice in autumn. */
export function wallKind(local: string, zone: string): 'once' | 'twice' | 'skipped' | null {
	if (!localShape.test(local)) return null;
	try {
		const wall = Temporal.PlainDateTime.from(local);
		const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
		const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
		if (earlier.epochMilliseconds === later.epochMilliseconds) return 'once';
		return earlier.toPlainDateTime().equals(wall) ? 'twice' : 'skipped';
	} catch {
		return null;
	}
}

/** What an input of type `datetime-local` shows for an instant in that zone, to the minute; `null`: no zone. */
export function toWallTime(instant: string, zone: string): string | null {
	try {
		const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
		return there.toPlainDateTime().toString({ smallestUnit: 'minute' });
	} catch {
		return null;
	}
}

/** The clock of an IANA time zone, for the fields of a form. */
export function clockIn(zone: string): Clock {
	return {
		fromWallTime: (local) => fromWallTime(local, zone),
		toWallTime: (instant) => toWallTime(instant, zone)
	};
}
