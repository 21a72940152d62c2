import { fromWallTime } from './wall-time.ts';

/** Text of a field without blanks around it; `undefined` where the form has no such field. */
export function readText(form: FormData, name: string): string | undefined {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : undefined;
}

/** A whole number, `null` for an empty field; what is no number stays text, for the schema to refuse. */
export function readNumber(form: FormData, name: string): number | string | null | undefined {
	const text = readText(form, name);
	if (text === '') return null;
	return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** An instant, `null` for an empty field; what is no time stays text, for the schema to refuse. */
export function readDate(form: FormData, name: string): string | null | undefined {
	const text = readText(form, name);
	if (text === undefined) return undefined;
	if (text === '') return null;
	return fromWallTime(text, readText(form, 'zone') || 'UTC') ?? text;
}
