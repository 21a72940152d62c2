import { describe, expect, it } from 'vitest';
import { nk } from '../../../tests/journeys/steps/modules.ts';
import { readingOf, splitReading, type Reading } from './reading.ts';

const reading: Reading = {
	language: 'en',
	sections: ['one', 'two', 'three', 'four'].map((id) => ({
		...{ id, title: id, level: 2, html: '', standing: null, notes: [] }
	}))
};

const split = (ends: readonly string[]) =>
	splitReading(reading, ends).map(({ sections }) => sections.map(({ id }) => id));

describe('splitReading', () => {
	it('is one piece where nothing stands between', () => {
		expect(split([])).toEqual([['one', 'two', 'three', 'four']]);
	});

	it('ends a piece with each section named, in the order of the article, and loses none', () => {
		expect(split(['three', 'one'])).toEqual([['one'], ['two', 'three'], ['four']]);
	});

	it('makes no empty piece after the last section', () => {
		expect(split(['two', 'four'])).toEqual([
			['one', 'two'],
			['three', 'four']
		]);
	});
});

describe('readingOf', () => {
	it('has what the notes are called, and where they lead on, when the author says so', () => {
		const [first, ...others] = nk.notes;
		const see = { module: 'tea', section: 'leaves', text: 'About leaves' };
		const called = {
			...nk,
			notesLabel: 'Sources',
			notes: first ? [{ ...first, see }, ...others] : []
		};
		const shown = readingOf(called);
		expect(shown.notesLabel).toBe('Sources');
		expect(shown.sections.flatMap(({ notes }) => notes)[0]?.see).toEqual(see);
		expect(readingOf({ ...nk, notes: others })).not.toHaveProperty('notesLabel');
	});
});
