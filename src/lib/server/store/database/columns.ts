import type { Bit } from './tables.ts';

/** Yes or no as both databases keep it. */
export function bit(yes: boolean): Bit {
	return yes ? 1 : 0;
}

/** Every hour in the store: ISO 8601 UTC to the second, e.g. `2026-11-23T13:00:00Z`; sorts as text. */
export function isoSeconds(date: Date): string {
	return `${date.toISOString().slice(0, 19)}Z`;
}

/** So many days of 24 hours later; an hour as `isoSeconds` writes it. */
export function daysAfter(hour: string, days: number): string {
	return isoSeconds(new Date(Date.parse(hour) + days * 24 * 60 * 60 * 1000));
}

/** The hour it is now, as the store writes it. */
export function clock(): string {
	return isoSeconds(new Date());
}

/** JSON that the store has written itself; whoever knows its shape checks it. */
export function readJson(text: string): unknown {
	return JSON.parse(text);
}
