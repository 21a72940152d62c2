import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyExceptions, formOf } from '../../../../tests/models/any-settings.ts';
import { exceptionWords, liftField, parseExceptions } from './exceptions.ts';
import { mergeExceptionsForm } from './settings-form.ts';

test('exceptions are taken as they are, there and back through JSON', () => {
	fc.assert(
		fc.property(anyExceptions, (exceptions) => {
			const parsed = parseExceptions(JSON.parse(JSON.stringify(exceptions)));
			expect(parsed).toEqual({ type: 'exceptions', exceptions });
		})
	);
});

test('exceptions out of a form: empty is as for the class, a tick lifts a date', () => {
	const form = formOf({
		opens: '',
		due: '2026-11-23T14:00',
		[liftField('due')]: 'on',
		extraMinutes: '15'
	});
	expect(mergeExceptionsForm(form, { was: {}, now: {} })).toEqual({
		type: 'exceptions',
		exceptions: { due: null, extraMinutes: 15 }
	});
});

test('exceptions name every field that is wrong', () => {
	const opens = '2026-11-23T13:00:00Z';
	expect(parseExceptions({ opens, due: '2026-11-22T13:00:00Z' })).toMatchObject({
		problems: [{ field: 'due' }]
	});
	expect(parseExceptions({ extraAttempts: 0, extraMinutes: 'x', more: 1 })).toMatchObject({
		problems: [{ field: 'extraAttempts' }, { field: 'extraMinutes' }, { field: 'more' }]
	});
});

test('exceptions are told one by one', () => {
	fc.assert(
		fc.property(anyExceptions, (exceptions) => {
			const told = exceptionWords(exceptions, (instant) => instant);
			expect(told).toHaveLength(Object.keys(exceptions).length);
		})
	);
	expect(exceptionWords({ due: null, extraAttempts: 1, extraMinutes: 15 }, String)).toEqual([
		...['No due date', 'One more attempt', '15 more minutes per attempt']
	]);
});
