/** Numbers, times, plurals and lists in the language of the messages, all by `Intl`. */
import { locale } from './language.ts';

/** `1,204`. */
export function number(value: number): string {
	return value.toLocaleString(locale);
}

/** A share of 0 to 1 in whole per cent: `62%`. */
export function percent(share: number): string {
	return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** A number with exactly so many digits after the point: `0.35`. */
export function decimal(value: number, digits: number): string {
	return value.toLocaleString(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form that the language uses for this number, such as `one` or `other`. */
export function plural(value: number, forms: Forms): string {
	return forms[new Intl.PluralRules(locale).select(value)] ?? forms.other;
}

/** `a, b and c`. */
export function list(items: readonly string[]): string {
	return new Intl.ListFormat(locale).format(items);
}

/** `a, b or c`. */
export function anyOf(items: readonly string[]): string {
	return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}

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
