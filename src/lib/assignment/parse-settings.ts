import * as v from 'valibot';
import { defaultSettings } from './default-settings.ts';
import { handInLevels, isWithin, levelsAllowed } from './hand-in-levels.ts';
import { isFields, problemsOf, type Fields } from './problems-of.ts';
import type { Assignable, FieldProblem, Settings } from './settings.ts';
import { settingsSchema } from './settings-schema.ts';

export type ParsedSettings =
	| { readonly type: 'settings'; readonly settings: Settings }
	/** Every problem at once, a field at most one; never empty. */
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

/** What only the module can tell: whether it has the quizzes, and what may be handed in. */
function problemsWith({ quizzes, handIn }: Fields, module: Assignable): readonly FieldProblem[] {
	const ids = new Set<unknown>(module.quizzes.map(({ id }) => id));
	const lacking = Array.isArray(quizzes) ? quizzes.filter((id: unknown) => !ids.has(id)) : [];
	const level = handInLevels.find((each) => each === handIn);
	const tooMuch = level !== undefined && !isWithin(level, module.care.handIn.most);
	const allowed = levelsAllowed(module.care).join(', ');
	return [
		...(lacking.length > 0
			? [{ field: 'quizzes', message: 'The module does not have all of these quizzes.' }]
			: []),
		...(tooMuch
			? [{ field: 'handIn', message: `With this module, choose one of these: ${allowed}.` }]
			: [])
	];
}

/**
 * Settings for this module out of unknown JSON. A field left out is as `defaultSettings` has it; one that
 * nobody knows is a problem. Quizzes come in the module's order, each once.
 */
export function parseSettings(value: unknown, module: Assignable): ParsedSettings {
	if (!isFields(value)) {
		return { type: 'problems', problems: [{ field: '', message: 'These are no settings.' }] };
	}
	const fields = { ...defaultSettings(module), ...value };
	const result = v.safeParse(settingsSchema, fields);
	const shape = result.success ? [] : problemsOf(result.issues);
	const wrong = new Set(shape.map(({ field }) => field));
	const more = problemsWith(fields, module).filter(({ field }) => !wrong.has(field));
	if (!result.success || more.length > 0) {
		return { type: 'problems', problems: [...shape, ...more] };
	}
	const settings = result.output;
	const quizzes = module.quizzes.map(({ id }) => id).filter((id) => settings.quizzes.includes(id));
	return { type: 'settings', settings: { ...settings, quizzes } };
}
