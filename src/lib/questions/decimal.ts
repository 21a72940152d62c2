/**
 * The one way in which we keep numbers: a canonical decimal is an optional `-`, digits without a needless zero,
 * and where there is a fraction `.` and digits that do not end in zero.
 */
import type { NumberInput } from './question.ts';

/** What a number is kept as; more than 15 digits no double tells apart. */
const canonical = /^-?\d{1,15}(\.\d{1,15})?$/;

/** Whether a text is a number in the one form in which numbers are kept. */
export function isDecimal(text: string): boolean {
	return canonical.test(text);
}

/** A canonical decimal as the language writes it, with its unit. */
export function writeDecimal(value: string, { unit, decimal }: NumberInput): string {
	const written = value.replace('-', '\u2212').replace('.', decimal);
	return unit ? `${written}\u00a0${unit}` : written;
}

/** Whether a number lies between two others, ends included; all canonical. */
export function isWithin(value: string, least: string, most: string): boolean {
	return Number(value) >= Number(least) && Number(value) <= Number(most);
}
