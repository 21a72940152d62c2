import { expect, it } from 'vitest';
import { defaultSettings, type Assignable, type Settings } from '../assignment/settings.ts';
import { parseSettingsForm } from '../assignment/settings-form.ts';
import { postedFields, settingsFields, type SettingsFields } from './settings-words.ts';

const module: Assignable = {
	quizzes: [{ id: 'one' }, { id: 'two' }],
	care: { handIn: { default: 'completion', most: 'pseudonym' } }
};

function formOf({ quizzes, ...texts }: SettingsFields): FormData {
	const form = new FormData();
	for (const quiz of quizzes) form.append('quizzes', quiz);
	for (const [name, text] of Object.entries(texts)) form.set(name, String(text));
	return form;
}

const full: Settings = {
	...defaultSettings(module),
	...{ quizzes: ['two'], opens: '2026-06-01T08:00:00Z', due: '2026-12-01T23:59:00Z' },
	...{ lateUntil: '2026-12-08T23:59:00Z', attempts: 3, counts: 'last', book: 'closed' },
	behaviour: { type: 'deferred', release: 'byEducator' },
	...{ order: 'fixed', passMark: 60, sensitive: 'leaveOut', timeLimit: 45, handIn: 'pseudonym' }
};

it.each([
	['as they are by default', defaultSettings(module)],
	['with everything set', full]
])('settings %s come back out of their form, in whatever zone it is shown', (_, settings) => {
	for (const zone of ['UTC', 'Europe/Berlin', 'Asia/Kathmandu']) {
		const form = formOf(settingsFields(settings, zone));
		expect(parseSettingsForm(form, module)).toEqual({ type: 'settings', settings });
	}
});

it('a form that cannot be used keeps what was typed, and no quiz that was not chosen', () => {
	const usual = settingsFields(defaultSettings(module), 'UTC');
	const form = formOf({ ...usual, quizzes: [], due: '2026-13-45T99:00', attempts: 'many' });
	expect(parseSettingsForm(form, module).type).toBe('problems');
	expect(postedFields(form, usual)).toEqual({
		...usual,
		...{ quizzes: [], due: '2026-13-45T99:00', attempts: 'many' }
	});
});
