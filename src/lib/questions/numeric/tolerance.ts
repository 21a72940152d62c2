import type { Accepted } from '../question.ts';
import { canonicalDecimal } from './read-decimal.ts';

/** A canonical decimal as a whole number of units of 10^-places. */
function scaled(value: string, places: number): bigint {
	const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
	const number = BigInt(whole + fraction.padEnd(places, '0'));
	return value.startsWith('-') ? -number : number;
}

function unscaled(value: bigint, places: number): string | null {
	const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
	const at = digits.length - places;
	const fraction = places > 0 ? `.${digits.slice(at)}` : '';
	return canonicalDecimal(`${value < 0n ? '-' : ''}${digits.slice(0, at)}${fraction}`);
}

function placesOf(value: string): number {
	return value.split('.')[1]?.length ?? 0;
}

/**
 * The numbers that count as `value`: as far off as `tolerance` says, a number or per cent of the value (`5%`).
 * Exact: 0.1 and 0.2 off by 0.1 is 0.1 to 0.3. `null` where the
 * tolerance is no number, is below zero, or leads to more digits than are kept.
 */
export function around(value: string, tolerance: string): Accepted | null {
	const percent = tolerance.trim().endsWith('%');
	const number = canonicalDecimal(tolerance.replace('%', '').trim());
	if (number === null || number.startsWith('-')) return null;
	const places = placesOf(value) + placesOf(number) + (percent ? 2 : 0);
	const middle = scaled(value, places);
	const part = percent
		? scaled(value.replace('-', ''), placesOf(value)) * scaled(number, placesOf(number))
		: scaled(number, places);
	const least = unscaled(middle - part, places);
	const most = unscaled(middle + part, places);
	return least === null || most === null ? null : { least, most };
}

/** Whether a number lies in both. */
export function overlap(one: Accepted, other: Accepted): boolean {
	return Number(one.least) <= Number(other.most) && Number(other.least) <= Number(one.most);
}
