import { isFields } from './problems-of.ts';

/** JSON with sorted keys and without blanks: the same text for the same data (after RFC 8785). */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (!isFields(value)) return JSON.stringify(value) ?? 'null';
	const members = Object.keys(value)
		.filter((key) => value[key] !== undefined)
		.toSorted()
		.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
	return `{${members.join(',')}}`;
}
