import type { SortResponse } from '../response.ts';

/** The response in a piece of JSON, if it has the shape of one. */
export function parseSort(value: Readonly<Record<string, unknown>>): SortResponse | null {
	if (typeof value.placed !== 'object' || value.placed === null) return null;
	const placed: [string, string][] = [];
	for (const [statement, place] of Object.entries<unknown>({ ...value.placed })) {
		if (typeof place !== 'string') return null;
		placed.push([statement, place]);
	}
	return { kind: 'sort', placed: Object.fromEntries(placed) };
}
