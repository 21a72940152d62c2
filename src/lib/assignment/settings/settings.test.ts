import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyInstant, anySettings, assignable } from '../../../../tests/models/any-settings.ts';
import {
	defaultSettings,
	refusedChanges,
	settingNames,
	settingOf,
	settingsSchema,
	type Settings
} from './settings.ts';

test('settings kept before there was a setting have what is usual', () => {
	const all = defaultSettings(assignable);
	for (const name of settingNames) {
		// Every assignment has always had these two: they come from its module.
		if (name === 'quizzes' || name === 'handIn') continue;
		const kept = Object.fromEntries(Object.entries(all).filter(([field]) => field !== name));
		expect(v.parse(settingsSchema, kept)).toEqual(all);
	}
});

test('in a link every setting has a name and every option a letter of its own', () => {
	const keys = settingNames.map((name) => settingOf(name).key);
	const taken = ['v', 'm', 'e', 'c'];
	expect(new Set([...keys, ...taken]).size).toBe(settingNames.length + taken.length);
	for (const name of settingNames) {
		const { control } = settingOf(name);
		if (control.type !== 'choice') continue;
		const letters = control.choices.map(({ letter }) => letter);
		expect(new Set(letters).size, name).toBe(letters.length);
	}
});

describe('once somebody has started, changes are refused', () => {
	const from: Settings = { ...defaultSettings(assignable), attempts: 3, timeLimit: 30 };
	const now = '2026-11-23T12:00:00Z';

	test.each<[string, Partial<Settings>, readonly string[]]>([
		['nothing', {}, []],
		['a due date', { due: '2026-11-24T12:00:00Z' }, []],
		['what counts and the pass mark', { counts: 'first', passMark: 50 }, []],
		['more attempts and time, less handed in', { attempts: 'unlimited', timeLimit: 31 }, []],
		['no time limit, nothing handed in', { timeLimit: null, handIn: 'nothing' }, []],
		['a beginning that has passed', { opens: '2026-11-22T12:00:00Z' }, []],
		['a beginning to come', { opens: '2026-11-24T12:00:00Z' }, ['opens']],
		['fewer attempts and less time', { attempts: 2, timeLimit: 29 }, ['attempts', 'timeLimit']],
		['more handed in', { handIn: 'pseudonym' }, ['handIn']],
		['questions', { quizzes: ['first'], sensitive: 'leaveOut' }, ['quizzes', 'sensitive']],
		['behaviour', { behaviour: { type: 'immediate' } }, ['behaviour']],
		['book and order', { book: 'open', order: 'fixed' }, ['book', 'order']]
	])('of %s', (_, change, fields) => {
		expect(refusedChanges(from, { ...from, ...change }, now).map(({ field }) => field)).toEqual(
			fields
		);
	});

	test('a limit where there was none is less, not more', () => {
		const free = { ...from, attempts: 'unlimited', timeLimit: null } as const;
		const limited = { ...from, attempts: 20, timeLimit: 600 };
		expect(refusedChanges(free, limited, now).map(({ field }) => field)).toEqual([
			...['attempts', 'timeLimit']
		]);
	});

	test('to stay as it is is never refused', () => {
		fc.assert(
			fc.property(anySettings, anyInstant, (settings, at) => {
				expect(refusedChanges(settings, settings, at)).toEqual([]);
			})
		);
	});
});
