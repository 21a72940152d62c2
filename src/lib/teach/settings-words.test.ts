import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anySettings, assignable } from '../../../tests/models/any-settings.ts';
import { defaultSettings, settingNames } from '../assignment/settings/settings.ts';
import { settingsWords } from './settings-words.ts';

const telling = { titles: new Map([['first', 'Tea']]), write: (instant: string) => instant };

it('the summary has a line for every setting, whatever is set', () => {
	fc.assert(
		fc.property(anySettings, (settings) => {
			const rows = settingsWords(settings, telling);
			expect(rows).toHaveLength(settingNames.length);
			expect(rows.filter(({ term, text }) => term === '' || text === '')).toEqual([]);
		})
	);
});

it('the summary says what was set', () => {
	const settings = { ...defaultSettings(assignable), quizzes: ['first'], passMark: 60 };
	expect(settingsWords({ ...settings, timeLimit: 1 }, telling)).toEqual(
		expect.arrayContaining([
			{ name: 'quizzes', term: 'Quizzes', text: 'Tea' },
			{ name: 'handIn', term: 'Students hand in', text: 'Completion only' },
			{ name: 'due', term: 'Due', text: 'No date' },
			{ name: 'attempts', term: 'Attempts at each quiz', text: 'Unlimited' },
			{ name: 'passMark', term: 'Pass mark', text: '60%' },
			{ name: 'timeLimit', term: 'Time limit', text: 'One minute, which each student can extend' }
		])
	);
});
