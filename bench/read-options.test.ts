import { describe, expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

const known = ['pages', 'compile', 'replay'];

describe('the words of the command', () => {
	test('are all parts when there are none', () => {
		expect(readOptions([], known)).toEqual({
			type: 'options',
			options: { parts: known, json: undefined, rounds: 9 }
		});
	});

	test('name parts, a file and a number of rounds, in any order', () => {
		expect(readOptions(['replay', '--json', 'a.json', 'pages', '--rounds', '3'], known)).toEqual({
			type: 'options',
			options: { parts: ['pages', 'replay'], json: 'a.json', rounds: 3 }
		});
	});

	test.each([
		[['speed'], 'There is no part "speed": pages, compile, replay.'],
		[['--json'], '--json needs a file.'],
		[['--rounds', '0'], '--rounds needs a number.'],
		[['--rounds'], '--rounds needs a number.']
	])('are refused in words: %j', (words, reason) => {
		expect(readOptions(words, known)).toEqual({ type: 'unusable', reason });
	});
});
