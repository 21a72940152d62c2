/** Numbers, shares and lists in the language of the messages, all by `Intl`. */
import { locale } from './language.ts';

export { number, plural } from './numbers.ts';

/** A share of 0 to 1 in whole per cent: `62%`. */
export function percent(share: number): string {
	return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** A score, with at most one digit after the point: `5.5`, `9`. */
export function score(value: number): string {
	return value.toLocaleString(locale, { maximumFractionDigits: 1 });
}

/** A number with exactly so many digits after the point: `0.35`. */
export function decimal(value: number, digits: number): string {
	return value.toLocaleString(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
}

/** `a, b and c`. */
export function list(items: readonly string[]): string {
	return new Intl.ListFormat(locale).format(items);
}

/** `a, b or c`. */
export function anyOf(items: readonly string[]): string {
	return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}
