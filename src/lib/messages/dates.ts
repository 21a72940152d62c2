/**
 * Days and instants in the language of the messages, all by `Intl`. Not in format.ts, which the quiz page carries
 * whole: it shows no date.
 */
import { locale } from './language.ts';

const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The day of an instant (ISO 8601) by UTC: `23 Nov 2026`. */
export function day(instant: string): string {
	return new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' }).format(
		new Date(instant)
	);
}

/** An instant in a time zone, which stands elsewhere: `23 Nov 2026, 14:00`. */
export function dayAndTime(instant: string, timeZone: string): string {
	return new Intl.DateTimeFormat(locale, { ...dayParts, ...timeParts, timeZone }).format(
		new Date(instant)
	);
}

/** An instant with its time zone: `Mon 23 Nov 2026, 14:00 (Europe/Berlin)`. */
export function instantIn(instant: string, timeZone: string): string {
	const parts = { weekday: 'short', ...dayParts, ...timeParts, timeZone } as const;
	return `${new Intl.DateTimeFormat(locale, parts).format(new Date(instant))} (${timeZone})`;
}
