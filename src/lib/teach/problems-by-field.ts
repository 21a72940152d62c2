import type { FieldProblem } from '../assignment/settings.ts';

/** Each field's problem under its name; `''` is what belongs to none. */
export function problemsByField(
	problems: readonly FieldProblem[]
): Readonly<Record<string, string>> {
	return Object.fromEntries(problems.map(({ field, message }) => [field, message]));
}
