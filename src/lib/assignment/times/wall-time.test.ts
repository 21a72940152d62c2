import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstant } from '../../../../tests/models/any-settings.ts';
import { fromWallTime, toWallTime, wallKind } from './wall-time.ts';

test.each<[string, string, string, string | null]>([
	['winter', '2026-11-23T14:00', 'Europe/Berlin', '2026-11-23T13:00:00Z'],
	['summer', '2026-07-23T14:00', 'Europe/Berlin', '2026-07-23T12:00:00Z'],
	['an hour that is left out', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
	['an hour that comes twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
	['the same west of Greenwich', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
	['half an hour off', '2026-11-23T14:00', 'Asia/Kolkata', '2026-11-23T08:30:00Z'],
	['to the second', '2026-11-23T14:00:59', 'UTC', '2026-11-23T14:00:59Z'],
	['a day that is none', '2026-02-29T14:00', 'UTC', null],
	['an hour that is none', '2026-02-28T24:00', 'UTC', null],
	['a zone that is none', '2026-11-23T14:00', 'Mars/Olympus', null],
	['a day alone', '2026-11-23', 'UTC', null],
	['a time with its own offset', '2026-11-23T14:00+05:00', 'UTC', null],
	['a second too many', '2026-11-23T14:00:60', 'UTC', null],
	['words', 'tomorrow', 'UTC', null]
])('%s', (_, local, zone, instant) => {
	expect(fromWallTime(local, zone)).toBe(instant);
});

test('an instant there and back is the same minute, wherever the clocks do not change', () => {
	const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'Asia/Kathmandu', 'America/Phoenix');
	fc.assert(
		fc.property(anyInstant, zone, (instant, zone) => {
			const local = toWallTime(instant, zone);
			expect(local && fromWallTime(local, zone)).toBe(`${instant.slice(0, 17)}00Z`);
		})
	);
});

test.each<[string, ReturnType<typeof wallKind>]>([
	['2027-03-28T02:30', 'skipped'],
	['2027-03-28T03:30', 'once'],
	['2027-10-31T02:30', 'twice'],
	['2027-10-31T03:00', 'once'],
	['never', null]
])('knows how often the clocks show %s', (local, kind) => {
	expect(wallKind(local, 'Europe/Berlin')).toBe(kind);
});

test.each(['Berlin', '', 'Mars/Olympus'])('there is no time in the zone “%s”', (zone) => {
	expect(toWallTime('2026-11-23T13:00:00Z', zone)).toBeNull();
	expect(fromWallTime('2026-11-23T14:00', zone)).toBeNull();
});

test('shows an instant to the minute in its zone, with summer time', () => {
	expect(toWallTime('2026-07-23T12:00:59Z', 'Europe/Berlin')).toBe('2026-07-23T14:00');
	expect(toWallTime('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('2026-10-25T02:30');
	expect(toWallTime('tomorrow', 'Europe/Berlin')).toBeNull();
});
