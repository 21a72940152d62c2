import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	anyExceptions,
	anySettings,
	assignable,
	formOf
} from '../../../../tests/models/any-settings.ts';
import { defaultSettings } from './settings.ts';
import {
	crossedSettings,
	exceptionFields,
	formOfClass,
	mergeExceptionsForm,
	mergeSettingsForm,
	ownDate,
	ownDatesIn,
	parseSettingsForm,
	postedFields,
	settingsFields,
	type FormFields
} from './settings-form.ts';

function send({ zone, texts }: Omit<FormFields, 'instants'>): FormData {
	return formOf({ ...texts, zone });
}

const anyZone = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu');
/** Of any second, as only links and other tools set them, in zones whose clocks change. */
const anyShown = fc.record({ settings: anySettings, zone: anyZone });

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
			expect(mergeExceptionsForm(form, { was: {}, now: {} })).toEqual({
				type: 'exceptions',
				exceptions
			});
		})
	);
});

it('gives a class the dates that it has of its own, and those of all where it has none', () => {
	const { zone, texts } = settingsFields(defaultSettings(assignable), 'UTC');
	const dates = { opens: ['2026-12-01T08:00'], due: ['2026-12-04T18:00'] };
	const own = { [ownDate('due', 'b')]: ['2026-12-05T18:00'], [ownDate('opens', 'b')]: [''] };
	const form = send({ zone, texts: { ...texts, ...dates, ...own } });
	expect(ownDatesIn(form, 'a')).toEqual([]);
	expect(ownDatesIn(form, 'b')).toEqual(['due']);
	const due = (classId: string) => parseSettingsForm(formOfClass(form, classId), assignable);
	const opens = '2026-12-01T08:00:00Z';
	expect(due('a')).toMatchObject({ settings: { opens, due: '2026-12-04T18:00:00Z' } });
	expect(due('b')).toMatchObject({ settings: { opens, due: '2026-12-05T18:00:00Z' } });
	expect(postedFields(form).texts).toMatchObject(own);
});

it('a form that cannot be used keeps what was typed, and no quiz that was not chosen', () => {
	const { zone, texts } = settingsFields(defaultSettings(assignable), 'UTC');
	const typed = { ...texts, quizzes: [], due: ['2026-13-45T99:00'], attempts: [' many'] };
	const form = send({ zone, texts: typed });
	expect(parseSettingsForm(form, assignable).type).toBe('problems');
	expect(postedFields(form)).toMatchObject({ zone, texts: typed });
});

it('a form that was sent as it came keeps what stands now, whoever set it, to the second', () => {
	fc.assert(
		fc.property(anyShown, anySettings, ({ settings: was, zone }, now) => {
			const form = send(settingsFields(was, zone));
			const merged = mergeSettingsForm(form, assignable, { was, now });
			expect(merged).toEqual({ type: 'settings', settings: now });
		})
	);
	fc.assert(
		fc.property(anyExceptions, anyExceptions, anyZone, (was, now, zone) => {
			const form = send(exceptionFields(was, zone));
			expect(mergeExceptionsForm(form, { was, now })).toEqual({
				type: 'exceptions',
				exceptions: now
			});
		})
	);
});

it('a due date in the hour that comes twice stays where it is when the form is saved', () => {
	const due = '2027-10-31T01:30:00Z';
	const settings = { ...defaultSettings(assignable), due };
	const form = send(settingsFields(settings, 'Europe/Berlin'));
	expect(form.get('due')).toBe('2027-10-31T02:30');
	const merged = mergeSettingsForm(form, assignable, { was: settings, now: settings });
	expect(merged).toEqual({ type: 'settings', settings });
});

it('a date in the hour that comes twice is copied to other classes as it is', () => {
	const [opens, due, lateUntil] = [
		'2026-10-25T01:10:00Z',
		'2027-10-31T01:30:00Z',
		'2027-10-31T01:45:30Z'
	];
	const settings = { ...defaultSettings(assignable), opens, due, lateUntil };
	const form = send(settingsFields(settings, 'Europe/Berlin'));
	form.set('was', JSON.stringify(settings));
	const copied = (classId: string) => parseSettingsForm(formOfClass(form, classId), assignable);
	expect(copied('a')).toEqual({ type: 'settings', settings });
	form.set(ownDate('due', 'b'), '2027-10-31T02:15');
	form.set(ownDate('lateUntil', 'b'), '2027-11-02T02:15');
	expect(copied('b')).toMatchObject({ settings: { opens, due: '2027-10-31T00:15:00Z' } });
});

it('a date of one learner is given to another as it is', () => {
	const shown = { due: '2027-10-31T01:30:00Z' };
	const form = send(exceptionFields(shown, 'Europe/Berlin'));
	expect(mergeExceptionsForm(form, { was: {}, now: {}, shown })).toEqual({
		...{ type: 'exceptions', exceptions: shown }
	});
});

it('a form that changes another setting than a colleague did keeps both', () => {
	const was = defaultSettings(assignable);
	const now = { ...was, due: '2027-07-11T06:59:59Z' };
	const fields = settingsFields(was, 'UTC');
	const form = send({ ...fields, texts: { ...fields.texts, attempts: ['2'] } });
	expect(mergeSettingsForm(form, assignable, { was, now })).toEqual({
		...{ type: 'settings', settings: { ...now, attempts: 2 } }
	});
});

it('a form that changes what a colleague changed is not saved, and shows what stands elsewhere', () => {
	const was = defaultSettings(assignable);
	const now = { ...was, attempts: 5, passMark: 60 } as const;
	const fields = settingsFields(was, 'UTC');
	const form = send({ ...fields, texts: { ...fields.texts, attempts: ['2'] } });
	for (const known of [was, null]) {
		const merged = mergeSettingsForm(form, assignable, { was: known, now });
		expect(merged.type === 'crossed' && merged.names).toContain('attempts');
	}
	const again = crossedSettings(form, { was, now });
	expect([again.texts['attempts'], again.texts['passMark']]).toEqual([['2'], ['60']]);
	// Both set it to the same: nothing to ask.
	const same = mergeSettingsForm(form, assignable, { was, now: { ...was, attempts: 2 } });
	expect(same).toMatchObject({ type: 'settings', settings: { attempts: 2 } });
});
