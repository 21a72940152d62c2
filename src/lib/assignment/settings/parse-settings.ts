import * as v from 'valibot';
import { isFields, type Fields } from '../../attempt/parse-record.ts';
import * as words from '../../messages/settings.ts';
import { problemsOf, type Asking, type Assignable, type FieldProblem } from './setting-kinds.ts';
import {
	defaultSettings,
	misfitsOf,
	settingNames,
	settingOf,
	settingsSchema,
	type SettingName,
	type Settings
} from './settings.ts';

export type ParsedSettings =
	| { readonly type: 'settings'; readonly settings: Settings }
	/** Every problem at once, a field at most one; never empty. */
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

/** Whether the module has what one setting asks for, where its shape is right. */
function misfitsIn<K extends SettingName>(name: K, fields: Fields, asking: Asking) {
	const parsed = v.safeParse(settingOf(name).schema, fields[name]);
	return parsed.success ? misfitsOf(name, parsed.output, asking) : [];
}

/**
 * Settings for this module out of unknown JSON. A field left out is as `defaultSettings` has it; one that
 * nobody knows is a problem. Quizzes come in the module's order, each once.
 */
export function parseSettings(value: unknown, module: Assignable): ParsedSettings {
	if (!isFields(value)) {
		return { type: 'problems', problems: [{ field: '', message: words.notSettings }] };
	}
	const fields = { ...defaultSettings(module), ...value };
	const result = v.safeParse(settingsSchema, fields);
	const shape = result.success ? [] : problemsOf(result.issues);
	const wrong = new Set(shape.map(({ field }) => field));
	const asking = { module, server: true };
	const more = settingNames
		.flatMap((name) => misfitsIn(name, fields, asking))
		.filter(({ field }) => !wrong.has(field));
	if (!result.success || more.length > 0) {
		return { type: 'problems', problems: [...shape, ...more] };
	}
	const settings = result.output;
	const quizzes = module.quizzes.map(({ id }) => id).filter((id) => settings.quizzes.includes(id));
	return { type: 'settings', settings: { ...settings, quizzes } };
}
