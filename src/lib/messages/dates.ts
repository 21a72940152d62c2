/**
 * Days and instants in the language of the messages, all by `Intl`. Not in format.ts, which the quiz page carries
 * whole: it shows no date.
 */
import { locale } from './language.ts';

const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The day of an instant (ISO 8601) in a time zone: `23 Nov 2026`. Shortly before midnight it is another one elsewhere. */
export function day(instant: string, timeZone: string): string {
	return new Intl.DateTimeFormat(locale, { ...dayParts, timeZone }).format(new Date(instant));
}

/** By how many minutes clocks are put back. */
const puttingBack = [60, 30];

/** In the hour that comes twice when clocks are put back, a time says which of the two it is: `02:30 CEST`. */
function written(instant: string, parts: Intl.DateTimeFormatOptions): string {
	const format = new Intl.DateTimeFormat(locale, parts);
	const at = Date.parse(instant);
	const text = format.format(at);
	const isTwice = puttingBack.some((minutes) =>
		[at - minutes * 60_000, at + minutes * 60_000].some((other) => format.format(other) === text)
	);
	if (!isTwice) return text;
	return new Intl.DateTimeFormat(locale, { ...parts, timeZoneName: 'short' }).format(at);
}

/** An instant in a time zone, which stands elsewhere: `23 Nov 2026, 14:00`. */
export function dayAndTime(instant: string, timeZone: string): string {
	return written(instant, { ...dayParts, ...timeParts, timeZone });
}

/** An instant with its time zone: `Mon 23 Nov 2026, 14:00 (Europe/Berlin)`. */
export function instantIn(instant: string, timeZone: string): string {
	const parts = { weekday: 'short', ...dayParts, ...timeParts, timeZone } as const;
	return `${written(instant, parts)} (${timeZone})`;
}
