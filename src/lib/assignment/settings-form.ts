import * as v from 'valibot';
import {
	parseSettings,
	type ParsedSettings,
	problemsOf,
	exceptionsSchema
} from './settings-schema.ts';
import type { Assignable, Exceptions, FieldProblem } from './settings.ts';
import { fromWallTime } from './wall-time.ts';

/**
 * Settings out of a form: `quizzes` (once each), `opens`, `due`, `lateUntil` (as `datetime-local` gives
 * them, read in the form's IANA `zone`, else UTC), `attempts` (`unlimited` or a number), `counts`,
 * `behaviour` with `release`, `book`, `order`, `passMark`, `sensitive`, `timeLimit`, `handIn`. What is left
 * empty is off; a field that the form lacks is as `defaultSettings` has it, but quizzes: none chosen is none.
 */
export function parseSettingsForm(form: FormData, module: Assignable): ParsedSettings {
	const type = readText(form, 'behaviour');
	const deferred = { type, release: readText(form, 'release') ?? 'onFinish' };
	const words = ['counts', 'book', 'order', 'sensitive', 'handIn'];
	const fields: readonly (readonly [string, unknown])[] = [
		...['opens', 'due', 'lateUntil'].map((name) => [name, readDate(form, name)] as const),
		...['passMark', 'timeLimit'].map((name) => [name, readNumber(form, name)] as const),
		...words.map((name) => [name, readText(form, name)] as const),
		['attempts', readNumber(form, 'attempts') ?? undefined],
		['behaviour', type === undefined ? type : type === 'deferred' ? deferred : { type }]
	];
	const given = fields.filter(([, value]) => value !== undefined);
	return parseSettings({ ...Object.fromEntries(given), quizzes: form.getAll('quizzes') }, module);
}

type ParsedExceptions =
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

/** Text of a field without blanks around it; `undefined` where the form has no such field. */
function readText(form: FormData, name: string): string | undefined {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : undefined;
}

/** A whole number, `null` for an empty field; what is no number stays text, for the schema to refuse. */
function readNumber(form: FormData, name: string): number | string | null | undefined {
	const text = readText(form, name);
	if (text === '') return null;
	return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** An instant, `null` for an empty field; what is no time stays text, for the schema to refuse. */
function readDate(form: FormData, name: string): string | null | undefined {
	const text = readText(form, name);
	if (text === undefined) return undefined;
	if (text === '') return null;
	return fromWallTime(text, readText(form, 'zone') || 'UTC') ?? text;
}
