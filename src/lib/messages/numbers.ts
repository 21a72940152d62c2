/**
 * Numbers and plurals in the language of the messages, by `Intl`. Apart from the other formats, which the quiz page would
 * carry, too.
 */
import { locale } from './language.ts';

/**
 * `1,204`. A small whole number is written with its plain digits, as `Intl` would: its first call takes a phone a tenth of
 * a second, which a page that only says "Question 3 of 8" would spend before it can be answered. `numbers.test.ts` fails
 * when the language writes them otherwise.
 */
export function number(value: number): string {
	return Number.isInteger(value) && value >= 0 && value < 1000
		? String(value)
		: value.toLocaleString(locale);
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

let rules: Intl.PluralRules | undefined;

/** The form that the language uses for this number, such as `one` or `other`. */
export function plural(value: number, forms: Forms): string {
	return forms[(rules ??= new Intl.PluralRules(locale)).select(value)] ?? forms.other;
}
