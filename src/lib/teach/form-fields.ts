import {
	exceptionNames,
	exceptionOf,
	liftField,
	type ExceptionName,
	type Exceptions
} from '../assignment/exceptions.ts';
import {
	settingNames,
	settingOf,
	type SettingName,
	type Settings
} from '../assignment/settings.ts';
import { clockIn } from '../assignment/wall-time.ts';
import { textIn, textsIn } from '../forms/read-form.ts';

/** What a form for settings or for exceptions holds; `parseSettingsForm` and `parseExceptionsForm` read it back. */
export interface FormFields {
	/** IANA time zone of the times, which are as `datetime-local` has them. */
	readonly zone: string;
	/** By name of the field. A box that is not ticked has none. */
	readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** The text of a field that has one at most. */
export function textOf({ texts }: FormFields, name: string): string {
	return texts[name]?.[0] ?? '';
}

/** Settings as they stand in the form. */
export function settingsFields(settings: Settings, zone: string): FormFields {
	const clock = clockIn(zone);
	const put = <K extends SettingName>(name: K) =>
		[name, settingOf(name).toForm(settings[name], clock)] as const;
	return { zone, texts: Object.fromEntries(settingNames.map((name) => put(name))) };
}

/** One learner's exceptions as they stand in the form. */
export function exceptionFields(exceptions: Exceptions, zone: string): FormFields {
	const clock = clockIn(zone);
	const put = <K extends ExceptionName>(name: K): readonly (readonly [string, string[]])[] => {
		const value = exceptions[name];
		if (value === undefined) return [[name, []]];
		if (value === null)
			return [
				[name, []],
				[liftField(name), ['yes']]
			];
		return [[name, [...exceptionOf(name).toForm(value, clock)]]];
	};
	return { zone, texts: Object.fromEntries(exceptionNames.flatMap((name) => put(name))) };
}

/** The same out of a form that could not be used, so that nothing typed is lost. */
export function postedFields(form: FormData): FormFields {
	const names = [...settingNames, ...exceptionNames, ...exceptionNames.map(liftField)];
	const posted = names.map((name) => [name, textsIn(form, name)] as const);
	return { zone: textIn(form, 'zone'), texts: Object.fromEntries(posted) };
}
