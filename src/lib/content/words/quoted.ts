/** A value as it stands in a message: short, in quotes where it is a text. */
export function quoted(value: unknown): string {
	if (typeof value === 'string') return `"${shortened(value)}"`;
	if (value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a mapping';
	return JSON.stringify(value) ?? 'nothing';
}

export function shortened(text: string, length = 80): string {
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
