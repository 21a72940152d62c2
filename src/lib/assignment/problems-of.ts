import type * as v from 'valibot';
import type { FieldProblem } from './settings.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first problem of each field: a second would mostly say the same in other words. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): readonly FieldProblem[] {
	const found = new Map<string, string>();
	for (const { path, message } of issues) {
		const key = path?.[0]?.key;
		const field = typeof key === 'string' ? key : '';
		if (!found.has(field)) found.set(field, message);
	}
	return [...found].map(([field, message]) => ({ field, message }));
}
