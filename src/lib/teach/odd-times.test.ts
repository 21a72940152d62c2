import { expect, it } from 'vitest';
import { formOf } from '../../../tests/models/any-settings.ts';
import { oddTimesOf, oddTimeWords } from './odd-times.ts';

const zone = 'Europe/Berlin';

function told(form: FormData, saved: Parameters<typeof oddTimesOf>[1], was: typeof saved = {}) {
	return oddTimeWords(new URLSearchParams(oddTimesOf(form, saved, was)));
}

it('says which instant was taken for a time that clocks leave out, and for one that they show twice', () => {
	const form = formOf({ zone, opens: '2027-03-28T02:30', due: '2027-10-31T02:30' });
	const saved = { opens: '2027-03-28T01:30:00Z', due: '2027-10-31T00:30:00Z' };
	expect(told(form, saved)).toEqual([
		'Opens: the clocks leave out 28 Mar 2027, 02:30. Saved instead: Sun, 28 Mar 2027, 03:30 (Europe/Berlin).',
		'Due: the clocks show this time twice. Saved was the first: Sun, 31 Oct 2027, 02:30 CEST (Europe/Berlin).'
	]);
});

it('says nothing of times that stand as they stood, or that clocks show once', () => {
	const second = { due: '2027-10-31T01:30:00Z' };
	expect(told(formOf({ zone, due: '2027-10-31T02:30' }), second, second)).toEqual([]);
	const first = { due: '2027-10-31T00:30:00Z' };
	expect(told(formOf({ zone, due: '2027-10-31T02:30' }), first, first)).toEqual([]);
	const once = { due: '2027-10-31T13:00:00Z' };
	expect(told(formOf({ zone, due: '2027-10-31T14:00' }), once)).toEqual([]);
});
