import { expect, test } from 'vitest';
import { writeCalendar } from './calendar.ts';

const now = '2026-09-01T08:00:00Z';

test('a due time is an entry at its instant, with signs of the format as text', () => {
	const entry = {
		id: 'a1',
		title: 'Biology; 7, \\ due',
		at: '2026-09-02T21:59:00Z',
		url: 'https://x.example/class'
	};
	expect(writeCalendar([entry], now).split('\r\n')).toEqual([
		...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Readback//EN', 'BEGIN:VEVENT'],
		...['UID:a1@readback', 'DTSTAMP:20260901T080000Z', 'DTSTART:20260902T215900Z', 'DURATION:PT0S'],
		...['SUMMARY:Biology\\; 7\\, \\\\ due', 'URL:https://x.example/class'],
		...['END:VEVENT', 'END:VCALENDAR', '']
	]);
});

test('a day is an entry of the whole day, and takes no time of it', () => {
	const entry = { id: 'd', title: 'Something', at: '2026-12-01', url: 'u' };
	expect(writeCalendar([entry], now).split('\r\n').slice(3, 9)).toEqual([
		...['BEGIN:VEVENT', 'UID:d@readback', 'DTSTAMP:20260901T080000Z'],
		...['DTSTART;VALUE=DATE:20261201', 'TRANSP:TRANSPARENT', 'SUMMARY:Something']
	]);
});

test('no line is longer than 75 bytes, and none ends within a letter', () => {
	const title = 'Ö'.repeat(100);
	const text = writeCalendar([{ id: 'a', title, at: now, url: 'u' }], now);
	for (const line of text.split('\r\n'))
		expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});
