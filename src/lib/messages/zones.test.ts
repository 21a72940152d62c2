import { expect, it } from 'vitest';
import { clockIn } from '../assignment/times/wall-time.ts';
import { findZone, zones } from './zones.ts';

it.each([
	'Asia/Kolkata',
	'Europe/Kyiv',
	'Asia/Ho_Chi_Minh',
	'America/Argentina/Buenos_Aires',
	'Asia/Kathmandu',
	'Europe/Berlin'
])('offers %s as its place is written today, and knows what its clocks show', (zone) => {
	expect(zones()).toContain(zone);
	expect(findZone(zone, zones())).toBe(zone);
	expect(clockIn(zone).toWallTime('2026-07-01T00:00:00Z')).not.toBeNull();
});

it.each([
	['Asia/Calcutta', 'Asia/Kolkata'],
	['Europe/Kiev', 'Europe/Kyiv'],
	['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
	['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
	['Asia/Katmandu', 'Asia/Kathmandu'],
	['US/Pacific', 'America/Los_Angeles'],
	['Etc/UTC', 'UTC']
])('finds %s, an older name, as %s', (older, zone) => {
	expect(findZone(older, zones())).toBe(zone);
});

it('finds a zone that is not offered by one whose clocks go alike', () => {
	expect(findZone('Asia/Kolkata', ['UTC', 'Asia/Calcutta'])).toBe('Asia/Calcutta');
	expect(findZone('Europe/Busingen', ['UTC', 'Asia/Tokyo', 'Europe/Zurich'])).toBe('Europe/Zurich');
});

it.each(['Mars/Olympus', ''])('finds no zone under the name “%s”', (zone) => {
	expect(findZone(zone, zones())).toBeNull();
});

it('offers each zone once, and only those that a time can be read in', () => {
	const all = zones();
	expect(new Set(all).size).toBe(all.length);
	const unread = all.filter((zone) => clockIn(zone).toWallTime('2026-07-01T00:00:00Z') === null);
	expect(unread).toEqual([]);
});
