/**
 * Numbers and plurals in the language of the messages, by `Intl`. Apart from the other formats, which the quiz page would
 * carry, too.
 */
import { locale } from './language.ts';

/** `1,204`. */
export function number(value: number): string {
	return value.toLocaleString(locale);
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form that the language uses for this number, such as `one` or `other`. */
export function plural(value: number, forms: Forms): string {
	return forms[new Intl.PluralRules(locale).select(value)] ?? forms.other;
}
