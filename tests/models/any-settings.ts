import fc from 'fast-check';
import * as v from 'valibot';
import type { Assignable } from '../../src/lib/assignment/settings/setting-kinds.ts';
import type { Exceptions } from '../../src/lib/assignment/settings/exceptions.ts';
import {
	settingNames,
	settingOf,
	settingsSchema,
	type SettingName,
	type Settings
} from '../../src/lib/assignment/settings/settings.ts';
import { instantOf } from '../../src/lib/assignment/times/instants.ts';
import { clockIn } from '../../src/lib/assignment/times/wall-time.ts';

/** A module of three quizzes that lets everything be handed in. */
export const assignable: Assignable = {
	quizzes: [{ id: 'first' }, { id: 'second' }, { id: 'third' }],
	care: { handIn: { default: 'completion', most: 'name' } }
};

/** Instants of some weeks around November 2026, to the minute, as forms show them. */
export const anyInstant: fc.Arbitrary<string> = fc
	.integer({ min: 0, max: 66_666 })
	.map((minutes) => instantOf((29_883_334 + minutes) * 60_000) ?? '');

const anyDates = fc
	.tuple(fc.array(anyInstant, { minLength: 3, maxLength: 3 }), fc.nat(7))
	.map(([instants, drawn]) => {
		const [opens = '', due = '', lateUntil = ''] = instants.toSorted();
		const isDue = (drawn & 2) > 0;
		return {
			opens: (drawn & 1) > 0 ? opens : null,
			due: isDue ? due : null,
			lateUntil: isDue && (drawn & 4) > 0 ? lateUntil : null
		};
	});

/** What the field of a setting can hold; its dates come from `anyDates`. */
function anyTexts(name: SettingName): fc.Arbitrary<readonly string[]> {
	const { control } = settingOf(name);
	switch (control.type) {
		case 'time':
			return fc.constant(['']);
		case 'number':
			return fc.oneof(
				fc.constant(['']),
				fc.integer({ min: 1, max: control.most }).map((value) => [String(value)])
			);
		case 'text':
			return fc
				.string({ unit: 'grapheme', maxLength: 20 })
				.map((text) => [text.replace(/\p{C}/gu, '')]);
		case 'choice':
			return fc.constantFrom(...control.choices.map(({ value }) => [value]));
		case 'quizzes':
			return fc.subarray(
				assignable.quizzes.map(({ id }) => id),
				{ minLength: 1 }
			);
	}
}

/** Settings that are good for `assignable`, with anything that a row of the table can hold. */
export const anySettings: fc.Arbitrary<Settings> = fc
	.tuple(
		fc.tuple(...settingNames.map((name) => anyTexts(name).map((texts) => [name, texts] as const))),
		anyDates
	)
	.map(([fields, dates]) => {
		const read = fields.map(([name, texts]) => [
			name,
			settingOf(name).fromForm(texts, clockIn('UTC'))
		]);
		return v.parse(settingsSchema, { ...Object.fromEntries(read), ...dates });
	});

/** One learner's exceptions, with any of the fields. */
export const anyExceptions: fc.Arbitrary<Exceptions> = fc
	.record({
		dates: anyDates,
		own: fc.subarray(['opens', 'due', 'lateUntil'] as const),
		more: fc.record(
			{
				extraAttempts: fc.integer({ min: 1, max: 20 }),
				extraMinutes: fc.integer({ min: 1, max: 600 })
			},
			{ requiredKeys: [] }
		)
	})
	.map(({ dates, own, more }) => ({
		...Object.fromEntries(own.map((name) => [name, dates[name]])),
		...more
	}));

/** A form with these fields, each once or once for each of its values. */
export function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) form.append(name, value);
	}
	return form;
}
