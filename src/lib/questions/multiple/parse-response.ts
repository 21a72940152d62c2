import type { MultipleResponse } from '../response.ts';

/** The response in a piece of JSON, if it has the shape of one. */
export function parseMultiple(value: Readonly<Record<string, unknown>>): MultipleResponse | null {
	if (!Array.isArray(value.chosen)) return null;
	const chosen = value.chosen.filter((id) => typeof id === 'string');
	return chosen.length === value.chosen.length ? { kind: 'multiple', chosen } : null;
}
