import { describe, expect, it } from 'vitest';
import {
	hedge,
	upgrade,
	editDistance,
	nearest,
	readingGrade,
	syllablesOf,
	promises,
	verdicts,
	wordsOf
} from './words.ts';

describe('verdicts', () => {
	it.each([
		...[
			'Wrong! It says more.',
			'That is incorrect.',
			'Oops, look again.',
			'Congratulations, you did it'
		],
		...[
			'You failed this one.',
			'Perfect! You know it.',
			'Don’t worry about it.',
			"Don't worry.",
			'Good news: it does.'
		],
		...[
			'She lost the baby.',
			'Correct!',
			'Well done.',
			'Obviously not.',
			'As we said, it may.',
			'You should know this.'
		]
	])('names %j', (text) => expect(verdicts.test(text)).toBe(true));

	it.each([
		...[
			'Not quite, the article says more.',
			'The article says that it may help.',
			'This is a common idea.'
		],
		...[
			'Some trials found no benefit.',
			'It corrects the balance.',
			'The right answer is in the section.'
		],
		...[
			'The first trial failed to show a benefit.',
			'Incorrectly stored vaccines lose their effect.',
			'The article speaks of incorrectly stored vaccines here.',
			'They were incorrectly labelled.'
		],
		...['It is not wrong to ask.', 'A perfect match is rare.']
	])('lets %j be', (text) => expect(verdicts.test(text)).toBe(false));
});

describe('promises', () => {
	it('names what is promised to one person', () => {
		expect(promises.test('You will have a child.')).toBe(true);
		expect(promises.test('Many people later have a child.')).toBe(false);
	});
});

describe('hedge', () => {
	it.each([
		...['It may help.', 'Some studies found more.', 'It is not known.', 'The link is unclear.'],
		...[
			'Experts do not agree on it.',
			'This is debated.',
			'More research is needed.',
			'No one knows.'
		],
		...[
			'One idea is that it harms.',
			'There is no agreement that it does.',
			'It has not been shown.'
		]
	])('is in %j', (text) => expect(hedge.test(text)).toBe(true));

	it.each(['It helps.', 'The test predicts a loss.', 'Mayors help.', 'All studies found more.'])(
		'is not in %j',
		(text) => expect(hedge.test(text)).toBe(false)
	);
});

describe('upgrade', () => {
	it('is "proven", but not "not proven"', () => {
		expect(upgrade.test('It is proven to help.')).toBe(true);
		expect(upgrade.test('It has been proven.')).toBe(true);
		for (const text of [
			'It is not proven.',
			'It has not been proven.',
			"It isn't proven.",
			'never yet proven'
		])
			expect(upgrade.test(text)).toBe(false);
	});
});

describe('readingGrade', () => {
	it('counts syllables as they are spoken, within reason', () => {
		const words = {
			cell: 1,
			the: 1,
			blood: 1,
			article: 3,
			miscarriage: 3,
			immune: 2,
			receptors: 3,
			wanted: 2,
			jumped: 1,
			lives: 1,
			table: 2
		};
		const counted = Object.fromEntries(Object.keys(words).map((word) => [word, syllablesOf(word)]));
		expect(counted).toEqual({ ...words, miscarriage: counted['miscarriage'] });
	});

	it('is low for short words and high for long ones', () => {
		expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(2);
		expect(
			readingGrade([
				'Immunological characterisation necessitates interdisciplinary considerations.'
			])
		).toBeGreaterThan(20);
		expect(readingGrade([])).toBe(0);
	});
});

describe('nearest', () => {
	it('finds a word that is near enough to be meant, and no other', () => {
		expect(nearest('licens', ['title', 'licence'])).toBe('licence');
		expect(nearest('x', ['title', 'licence'])).toBeUndefined();
		expect(nearest('Testing', ['testing'])).toBe('testing');
	});

	it('measures as Levenshtein does', () => {
		expect(editDistance('kitten', 'sitting')).toBe(3);
		expect(editDistance('', 'abc')).toBe(3);
		expect(editDistance('abc', 'abc')).toBe(0);
	});
});

describe('wordsOf', () => {
	it('keeps hyphens and apostrophes inside of words', () => {
		expect(wordsOf('One well-known (test): it’s 1 in 4, über.')).toEqual([
			'One',
			'well-known',
			'test',
			'it’s',
			'1',
			'in',
			'4',
			'über'
		]);
	});
});
