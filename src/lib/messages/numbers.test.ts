import { expect, test } from 'vitest';
import { locale } from './language.ts';
import { number, plural } from './numbers.ts';

test('numbers are written as the language of the messages writes them, small ones too', () => {
	for (const value of [...Array.from({ length: 1000 }, (_, at) => at), -3, 0.5, 1204, 1_000_000])
		expect(number(value)).toBe(value.toLocaleString(locale));
});

test('a number of things gets the form that the language has for it', () => {
	const questions = { one: 'a question', other: 'questions' };
	expect([0, 1, 2].map((left) => plural(left, questions))).toEqual([
		'questions',
		'a question',
		'questions'
	]);
});
