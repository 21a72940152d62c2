import { parseSettings, type ParsedSettings } from './parse-settings.ts';
import { readDate, readNumber, readText } from './read-form.ts';
import type { Assignable } from './settings.ts';

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
