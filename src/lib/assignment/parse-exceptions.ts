import * as v from 'valibot';
import { problemsOf } from './problems-of.ts';
import { readDate, readNumber } from './read-form.ts';
import type { Exceptions, FieldProblem } from './settings.ts';
import { exceptionsSchema } from './settings-schema.ts';

export type ParsedExceptions =
	| { readonly type: 'exceptions'; readonly exceptions: Exceptions }
	/** Every problem at once, a field at most one; never empty. */
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

/** One learner's exceptions out of unknown JSON; `{}` is none. */
export function parseExceptions(value: unknown): ParsedExceptions {
	const result = v.safeParse(exceptionsSchema, value);
	return result.success
		? { type: 'exceptions', exceptions: result.output }
		: { type: 'problems', problems: problemsOf(result.issues) };
}

/**
 * One learner's exceptions out of a form: `opens`, `due`, `lateUntil` in the form's `zone`, `extraAttempts`,
 * `extraMinutes`. What is left empty is as for the class; a date is lifted by `<date>None`, as a check box
 * `dueNone` does.
 */
export function parseExceptionsForm(form: FormData): ParsedExceptions {
	const dates = ['opens', 'due', 'lateUntil'].map(
		(name) => [name, form.has(`${name}None`) ? 'none' : readDate(form, name)] as const
	);
	const numbers = ['extraAttempts', 'extraMinutes'].map(
		(name) => [name, readNumber(form, name)] as const
	);
	const given = [...dates, ...numbers]
		.filter(([, value]) => value !== undefined && value !== null)
		.map(([name, value]) => [name, value === 'none' ? null : value] as const);
	return parseExceptions(Object.fromEntries(given));
}
