import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstant, anySettings, assignable } from '../../../tests/models/any-settings.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { refusedChanges } from './refused-changes.ts';

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
