import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySettings, assignable, formOf } from '../../../../tests/models/any-settings.ts';
import { defaultSettings } from './settings.ts';
import { parseSettingsForm } from './settings-form.ts';
import { parseSettings } from './parse-settings.ts';

function fieldsOf(value: unknown, module = assignable): readonly string[] {
	const parsed = parseSettings(value, module);
	return parsed.type === 'problems' ? parsed.problems.map(({ field }) => field) : [];
}

test('takes all settings as they are, there and back through JSON', () => {
	fc.assert(
		fc.property(anySettings, (settings) => {
			expect(parseSettings(JSON.parse(JSON.stringify(settings)), assignable)).toEqual({
				...{ type: 'settings', settings }
			});
		})
	);
});

test('takes what is left out from the defaults, hand-in from the care of the module', () => {
	expect(parseSettings({}, assignable)).toEqual({
		type: 'settings',
		settings: defaultSettings(assignable)
	});
	expect(defaultSettings(assignable)).toMatchObject({ handIn: 'completion', passMark: null });
});

test('brings quizzes into the order of the module, each once', () => {
	expect(parseSettings({ quizzes: ['third', 'first', 'third'] }, assignable)).toMatchObject({
		settings: { quizzes: ['first', 'third'] }
	});
});

test('keeps times in UTC, to the second', () => {
	const opens = '2026-11-23T14:00:00.250+01:00';
	expect(parseSettings({ opens }, assignable)).toMatchObject({
		settings: { opens: '2026-11-23T13:00:00Z' }
	});
});

describe('names the field of each problem', () => {
	const [early, late] = ['2026-11-23T13:00:00Z', '2026-11-24T13:00:00Z'];
	test.each<[string, unknown, readonly string[]]>([
		['what is no object', 'settings', ['']],
		['a list', [], ['']],
		['no quiz', { quizzes: [] }, ['quizzes']],
		['a quiz that the module lacks', { quizzes: ['fourth'] }, ['quizzes']],
		['a quiz that is no text', { quizzes: [1] }, ['quizzes']],
		['a time without a zone', { opens: '2026-11-23T13:00' }, ['opens']],
		['the 30th of February', { opens: '2026-02-30T13:00:00Z' }, ['opens']],
		['due before it opens', { opens: late, due: early }, ['due']],
		['late work before it is due', { due: late, lateUntil: early }, ['lateUntil']],
		['late work of nothing due', { lateUntil: early }, ['lateUntil']],
		['no attempt', { attempts: 0 }, ['attempts']],
		['21 attempts', { attempts: 21 }, ['attempts']],
		['half an attempt', { attempts: 1.5 }, ['attempts']],
		['a pass mark of nothing', { passMark: 0 }, ['passMark']],
		['a pass mark above all', { passMark: 101 }, ['passMark']],
		['an endless time limit', { timeLimit: 601 }, ['timeLimit']],
		['a behaviour of another kind', { behaviour: { type: 'exam' } }, ['behaviour']],
		['deferred without a release', { behaviour: { type: 'deferred' } }, ['behaviour']],
		['a release of practice', { behaviour: { type: 'practice', release: 'x' } }, ['behaviour']],
		['a setting that nobody knows', { proctor: true }, ['proctor']],
		[
			'everything at once',
			{ opens: late, due: early, attempts: 0, counts: 'mean', handIn: 'all', quizzes: ['x'] },
			['handIn', 'attempts', 'counts', 'due', 'quizzes']
		]
	])('%s', (_, value, fields) => {
		expect(fieldsOf(value)).toEqual(fields);
	});

	test('a level above what the care of the module allows, beside others', () => {
		const module = {
			...assignable,
			care: { handIn: { default: 'completion', most: 'pseudonym' } as const }
		};
		expect(fieldsOf({ handIn: 'name', attempts: 0 }, module)).toEqual(['attempts', 'handIn']);
		expect(fieldsOf({ handIn: 'pseudonym' }, module)).toEqual([]);
	});
});

test('never throws, and says what is wrong in sentences', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.jsonValue(), fc.record({ quizzes: fc.jsonValue(), due: fc.jsonValue() })),
			(value) => {
				const parsed = parseSettings(value, assignable);
				const problems = parsed.type === 'problems' ? parsed.problems : [];
				expect(parsed.type === 'settings' || problems.length > 0).toBe(true);
				for (const { message } of problems) expect(message).toMatch(/^[A-Z].*\.$/);
			}
		)
	);
});

describe('out of a form', () => {
	test('takes times in the zone of the form, and what is empty as off', () => {
		const form = formOf({
			...{ quizzes: ['first', 'third'], zone: 'Europe/Berlin' },
			...{ opens: '2026-11-23T14:00', due: '2026-07-23T14:00', lateUntil: '' },
			...{ passMark: '', timeLimit: ' 30 ', attempts: '3', counts: 'last' },
			behaviour: 'byEducator'
		});
		form.set('due', '2026-12-23T14:00:00');
		expect(parseSettingsForm(form, assignable)).toEqual({
			type: 'settings',
			settings: {
				...defaultSettings(assignable),
				...{ quizzes: ['first', 'third'], opens: '2026-11-23T13:00:00Z' },
				...{ due: '2026-12-23T13:00:00Z', timeLimit: 30, attempts: 3, counts: 'last' },
				behaviour: { type: 'deferred', release: 'byEducator' }
			}
		});
	});

	test('no quiz chosen is a problem, no field at all is as by default', () => {
		expect(parseSettingsForm(new FormData(), assignable)).toMatchObject({
			problems: [{ field: 'quizzes', message: 'Choose at least one quiz.' }]
		});
	});

	test('names every field that is wrong', () => {
		const form = formOf({
			...{ quizzes: 'first', attempts: 'many', passMark: '50%', timeLimit: '-1' },
			...{ opens: 'soon', due: '2026-11-23T14:00', zone: 'Mars/Olympus', behaviour: 'exam' }
		});
		const parsed = parseSettingsForm(form, assignable);
		expect(parsed.type === 'problems' && parsed.problems.map(({ field }) => field)).toEqual([
			...['opens', 'due', 'behaviour', 'attempts', 'passMark', 'timeLimit']
		]);
	});
});
