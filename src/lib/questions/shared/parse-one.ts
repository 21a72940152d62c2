/** The one id that was chosen, from JSON. */
export function parseOne(value: Readonly<Record<string, unknown>>): string | null {
	return typeof value.chosen === 'string' ? value.chosen : null;
}
