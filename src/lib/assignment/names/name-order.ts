/**
 * Orders of people's names. A name is one text, as it was typed or stands on a list, so which part is the family name is
 * a guess: what stands before a comma ("Adeyemi, Anna"), else the last word.
 */
import { locale } from '../../messages/language.ts';

const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

/** Which part of a name an order goes by. */
export type NameOrder = 'family' | 'given';

function familyName(name: string): string {
	const [before = '', after] = name.split(',');
	if (after !== undefined && before.trim() !== '') return before.trim();
	return name.trim().split(/\s+/).at(-1) ?? name;
}

/** In which people of a class stand where nobody asks for another order. A nickname has no family name. */
export function usualOrder(naming: 'name' | 'pseudonym'): NameOrder {
	return naming === 'name' ? 'family' : 'given';
}

/** Compares two names as a phone book does; two of one family by their whole names. */
export function byName(order: NameOrder): (one: string, other: string) => number {
	return (one, other) =>
		(order === 'family' ? compare(familyName(one), familyName(other)) : 0) || compare(one, other);
}
