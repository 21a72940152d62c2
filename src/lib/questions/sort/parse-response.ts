import type { SortResponse } from '../response.ts';

/** The response in a piece of JSON, if it has the shape of one. */
export function parseSort(value: Readonly<Record<string, unknown>>): SortResponse | null {
	if (typeof value.placed !== 'object' || value.placed === null) return null;
	const all = Object.entries(value.placed);
	const placed = all.flatMap(([id, place]) => (typeof place === 'string' ? [[id, place]] : []));
	return placed.length === all.length ? { kind: 'sort', placed: Object.fromEntries(placed) } : null;
}
