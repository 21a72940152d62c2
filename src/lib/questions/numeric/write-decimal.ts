import type { NumberInput } from '../question.ts';

/** A canonical decimal as the language writes it, with its unit. */
export function writeDecimal(value: string, { unit, decimal }: NumberInput): string {
	const written = value.replace('-', '\u2212').replace('.', decimal);
	return unit ? `${written}\u00a0${unit}` : written;
}
