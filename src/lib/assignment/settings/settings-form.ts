import { textIn, textsIn } from '../../forms/read-form.ts';
import {
	exceptionNames,
	exceptionOf,
	liftField,
	parseExceptions,
	type ExceptionName,
	type Exceptions,
	type ParsedExceptions
} from './exceptions.ts';
import { parseSettings, type ParsedSettings } from './parse-settings.ts';
import type { Assignable, Clock } from './setting-kinds.ts';
import { settingNames, settingOf, type SettingName, type Settings } from './settings.ts';
import { clockIn } from '../times/wall-time.ts';

/** What a form for settings or for exceptions holds. */
export interface FormFields {
	/** IANA time zone of the times, which are as `datetime-local` has them. */
	readonly zone: string;
	/** By name of the field. A box that is not ticked has none. */
	readonly texts: Readonly<Record<string, readonly string[]>>;
	/** The instants that fields for times were filled from, by name. A typed time has none. */
	readonly instants: Readonly<Record<string, string>>;
}

/** What a form was made from, and what stands now: somebody else can have changed it since. */
export interface FormAndNow<T> {
	/** `null`: the form does not say. */
	readonly was: T | null;
	readonly now: T;
}

/** The form and somebody else changed the same settings, each to something else: nothing is saved before one is asked. */
export interface Crossed<Name> {
	readonly type: 'crossed';
	/** Never empty. */
	readonly names: readonly Name[];
}

/** The clock of the zone that a form names, else of UTC. */
function clockOf(form: FormData): Clock {
	return clockIn(textIn(form, 'zone') || 'UTC');
}

function trimmed(form: FormData, name: string): readonly string[] {
	return textsIn(form, name).map((text) => text.replaceAll('\r\n', '\n').trim());
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a field holds these texts, in whatever order; an empty one counts for nothing. */
function holds(form: FormData, name: string, texts: readonly string[]): boolean {
	const some = (all: readonly string[]) => all.filter((text) => text !== '').sort();
	return isSame(some(trimmed(form, name)), some(texts));
}

/** What of these is about to be changed, and has become something else since the form was made; `null`: nothing. */
function crossedIn<Name extends string>(
	touched: readonly Name[],
	{ was, now }: FormAndNow<Readonly<Partial<Record<Name, unknown>>>>,
	next: Readonly<Partial<Record<Name, unknown>>>
): Crossed<Name> | null {
	const names = touched.filter(
		(name) => !isSame(was?.[name], now[name]) && !isSame(now[name], next[name])
	);
	return names.length > 0 ? { type: 'crossed', names } : null;
}

/** A setting as a field of the form holds it. */
function settingTexts<K extends SettingName>(
	name: K,
	settings: Settings,
	clock: Clock
): readonly string[] {
	return settingOf(name).toForm(settings[name], clock);
}

/** One learner's exception as the fields of the form hold it: its own, and the box that lifts a date. */
function exceptionTexts<K extends ExceptionName>(
	name: K,
	exceptions: Exceptions,
	clock: Clock
): FormFields['texts'] {
	const value = exceptions[name];
	const own = value === undefined || value === null ? [] : exceptionOf(name).toForm(value, clock);
	return { [name]: own, [liftField(name)]: value === null ? ['yes'] : [] };
}

/** The text of a field that has one at most. */
export function textOf({ texts }: FormFields, name: string): string {
	return texts[name]?.[0] ?? '';
}

function allTexts(each: readonly FormFields['texts'][]): FormFields['texts'] {
	return Object.fromEntries(each.flatMap((texts) => Object.entries(texts)));
}

/** The values of these rows that are instants. */
function instantsIn<Name extends string>(
	names: readonly Name[],
	values: Readonly<Partial<Record<Name, unknown>>>,
	isTime: (name: Name) => boolean
): FormFields['instants'] {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = values[name];
			return isTime(name) && typeof value === 'string' ? [[name, value] as const] : [];
		})
	);
}

/** Settings as they stand in the form. */
export function settingsFields(settings: Settings, zone: string): FormFields {
	const clock = clockIn(zone);
	const texts = settingNames.map((name) => [name, settingTexts(name, settings, clock)] as const);
	const isTime = (name: SettingName) => settingOf(name).control.type === 'time';
	return {
		...{ zone, texts: Object.fromEntries(texts) },
		instants: instantsIn(settingNames, settings, isTime)
	};
}

/** One learner's exceptions as they stand in the form. */
export function exceptionFields(exceptions: Exceptions, zone: string): FormFields {
	const clock = clockIn(zone);
	const texts = exceptionNames.map((name) => exceptionTexts(name, exceptions, clock));
	const isTime = (name: ExceptionName) => exceptionOf(name).control.type === 'time';
	return {
		...{ zone, texts: allTexts(texts) },
		instants: instantsIn(exceptionNames, exceptions, isTime)
	};
}

/** The settings of which one class of several may have its own. */
export const dateNames = ['opens', 'due', 'lateUntil'] as const;

/** Name of the field for a date that one class has of its own. */
export function ownDate(name: (typeof dateNames)[number], classId: string): string {
	return `${name}@${classId}`;
}

/** Names of the dates that the form gives to this class alone. */
export function ownDatesIn(form: FormData, classId: string): readonly string[] {
	return dateNames.filter((name) => textIn(form, ownDate(name, classId)) !== '');
}

/** The form as it is for one class: its own dates in the place of those of all. */
export function formOfClass(form: FormData, classId: string): FormData {
	const own = new FormData();
	for (const [name, value] of form) own.append(name, value);
	for (const name of dateNames) {
		const date = textIn(form, ownDate(name, classId));
		if (date !== '') own.set(name, date);
	}
	return own;
}

/** A form that could not be used, so that nothing typed is lost. */
export function postedFields(form: FormData): FormFields {
	const names = [...settingNames, ...exceptionNames, ...exceptionNames.map(liftField)];
	const own = [...form.keys()].filter((name) =>
		dateNames.some((date) => name.startsWith(`${date}@`))
	);
	const posted = [...names, ...own].map((name) => [name, textsIn(form, name)] as const);
	return { zone: textIn(form, 'zone'), texts: Object.fromEntries(posted), instants: {} };
}

/** What a form says that it was made from, for `parseSettings` or `parseExceptions`; `undefined`: nothing of use. */
export function madeFrom(form: FormData): unknown {
	try {
		return JSON.parse(textIn(form, 'was'));
	} catch {
		return undefined;
	}
}

function read<K extends SettingName>(form: FormData, name: K, clock: Clock): unknown {
	return settingOf(name).fromForm(trimmed(form, name), clock);
}

/**
 * Settings out of a form with a field for each, as its row's kind reads it; times are read in the form's
 * IANA `zone`, else UTC. A field that still holds what the form was made from (`madeFrom`) means exactly that: a time in
 * it shows minutes and no seconds, and of an hour that comes twice only the first. A field that the form lacks is as
 * `defaultSettings` has it, but quizzes: none chosen is none.
 */
export function parseSettingsForm(form: FormData, module: Assignable): ParsedSettings {
	const clock = clockOf(form);
	const made = parseSettings(madeFrom(form), module);
	const was = made.type === 'settings' ? made.settings : null;
	const touched = touchedSettings(form, was);
	const given = settingNames
		.map((name) => {
			const typed = read(form, name, clock);
			const isKept = was !== null && typed !== undefined && !touched.includes(name);
			return [name, isKept ? was[name] : typed] as const;
		})
		.filter(([, value]) => value !== undefined);
	return parseSettings(Object.fromEntries(given), module);
}

/** The settings whose fields do not hold what the form was made with. */
function touchedSettings(form: FormData, was: Settings | null): readonly SettingName[] {
	const clock = clockOf(form);
	return settingNames.filter((name) => {
		if (read(form, name, clock) === undefined) return false;
		return was === null || !holds(form, name, settingTexts(name, was, clock));
	});
}

/**
 * What stands now, with the fields of a form that were changed in it. A field that nobody touched is not read back:
 * a form shows minutes and no seconds, and of an hour that comes twice only the first.
 */
export function mergeSettingsForm(
	form: FormData,
	module: Assignable,
	{ was, now }: FormAndNow<Settings>
): ParsedSettings | Crossed<SettingName> {
	const clock = clockOf(form);
	const touched = touchedSettings(form, was);
	const given = Object.fromEntries(touched.map((name) => [name, read(form, name, clock)]));
	const parsed = parseSettings({ ...now, ...given }, module);
	if (parsed.type === 'problems') return parsed;
	return crossedIn(touched, { was, now }, parsed.settings) ?? parsed;
}

/** The form again over what stands now: what was typed in it, and elsewhere what stands. */
export function crossedSettings(form: FormData, { was, now }: FormAndNow<Settings>): FormFields {
	const { texts, ...posted } = postedFields(form);
	const touched = touchedSettings(form, was);
	const standing = settingNames
		.filter((name) => !touched.includes(name))
		.map((name) => [name, settingTexts(name, now, clockOf(form))] as const);
	return { ...posted, texts: { ...texts, ...Object.fromEntries(standing) } };
}

/** The exceptions whose fields do not hold what the form was made with. */
function touchedExceptions(form: FormData, was: Exceptions | null): readonly ExceptionName[] {
	const clock = clockOf(form);
	return exceptionNames.filter((name) =>
		Object.entries(exceptionTexts(name, was ?? {}, clock)).some(
			([field, texts]) => !holds(form, field, texts)
		)
	);
}

/**
 * What one learner has now, with the fields of a form that were changed in it: what is left blank is as for the
 * class, and a tick in `liftField` lifts a date. Times are in the form's `zone`, else UTC. `shown`: what its fields were
 * filled with, where that was another learner's.
 */
export function mergeExceptionsForm(
	form: FormData,
	{ was, now, shown = was }: FormAndNow<Exceptions> & { readonly shown?: Exceptions | null }
): ParsedExceptions | Crossed<ExceptionName> {
	const clock = clockOf(form);
	const touched = touchedExceptions(form, was);
	const typedOver = touchedExceptions(form, shown);
	const readOne = (name: ExceptionName): unknown => {
		if (!typedOver.includes(name)) return shown?.[name];
		if (form.has(liftField(name))) return null;
		return exceptionOf(name).fromForm(trimmed(form, name), clock) ?? undefined;
	};
	const given = { ...now, ...Object.fromEntries(touched.map((name) => [name, readOne(name)])) };
	const parsed = parseExceptions(
		Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
	);
	if (parsed.type === 'problems') return parsed;
	return crossedIn(touched, { was, now }, parsed.exceptions) ?? parsed;
}

/** The form again over what stands now: what was typed in it, and elsewhere what stands. */
export function crossedExceptions(
	form: FormData,
	{ was, now }: FormAndNow<Exceptions>
): FormFields {
	const { texts, ...posted } = postedFields(form);
	const touched = touchedExceptions(form, was);
	const standing = exceptionNames
		.filter((name) => !touched.includes(name))
		.map((name) => exceptionTexts(name, now, clockOf(form)));
	return { ...posted, texts: { ...texts, ...allTexts(standing) } };
}
