import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	anyExceptions,
	anySettings,
	assignable,
	formOf
} from '../../../tests/models/any-settings.ts';
import { parseExceptionsForm } from '../assignment/settings-form.ts';
import { parseSettingsForm } from '../assignment/settings-form.ts';
import { defaultSettings } from '../assignment/settings.ts';
import { exceptionFields, postedFields, settingsFields, type FormFields } from './form-fields.ts';

function send({ zone, texts }: FormFields): FormData {
	return formOf({ ...texts, zone });
}

const anyZone = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu');

it('settings come back out of their form, in whatever zone it is shown', () => {
	fc.assert(
		fc.property(anySettings, anyZone, (settings, zone) => {
			const form = send(settingsFields(settings, zone));
			expect(parseSettingsForm(form, assignable)).toEqual({ type: 'settings', settings });
		})
	);
});

it('exceptions come back out of their form, in whatever zone it is shown', () => {
	fc.assert(
		fc.property(anyExceptions, anyZone, (exceptions, zone) => {
			const form = send(exceptionFields(exceptions, zone));
			expect(parseExceptionsForm(form)).toEqual({ type: 'exceptions', exceptions });
		})
	);
});

it('a form that cannot be used keeps what was typed, and no quiz that was not chosen', () => {
	const { zone, texts } = settingsFields(defaultSettings(assignable), 'UTC');
	const typed = { ...texts, quizzes: [], due: ['2026-13-45T99:00'], attempts: [' many'] };
	const form = send({ zone, texts: typed });
	expect(parseSettingsForm(form, assignable).type).toBe('problems');
	expect(postedFields(form)).toMatchObject({ zone, texts: typed });
});
