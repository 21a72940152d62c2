import { textIn, textsIn } from '../forms/read-form.ts';
import {
	exceptionNames,
	exceptionOf,
	liftField,
	parseExceptions,
	type ExceptionName,
	type ParsedExceptions
} from './exceptions.ts';
import { parseSettings, type ParsedSettings } from './parse-settings.ts';
import type { Assignable } from './setting.ts';
import { settingNames, settingOf } from './settings.ts';
import { clockIn } from './wall-time.ts';

/**
 * Settings out of a form with a field for each, as its row's kind reads it; times are read in the form's
 * IANA `zone`, else UTC. A field that the form lacks is as `defaultSettings` has it, but quizzes: none
 * chosen is none.
 */
export function parseSettingsForm(form: FormData, module: Assignable): ParsedSettings {
	const clock = clockIn(textIn(form, 'zone') || 'UTC');
	const given = settingNames
		.map((name) => {
			const texts = textsIn(form, name).map((text) => text.trim());
			return [name, settingOf(name).fromForm(texts, clock)] as const;
		})
		.filter(([, value]) => value !== undefined);
	return parseSettings(Object.fromEntries(given), module);
}

/**
 * One learner's exceptions out of a form: what is left blank is as for the class, and a tick in `liftField`
 * lifts a date. Times are in the form's `zone`, else UTC.
 */
export function parseExceptionsForm(form: FormData): ParsedExceptions {
	const clock = clockIn(textIn(form, 'zone') || 'UTC');
	const read = (name: ExceptionName): unknown => {
		if (form.has(liftField(name))) return null;
		const texts = textsIn(form, name).map((text) => text.trim());
		return exceptionOf(name).fromForm(texts, clock) ?? undefined;
	};
	const given = exceptionNames.map((name) => [name, read(name)] as const);
	return parseExceptions(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
}
