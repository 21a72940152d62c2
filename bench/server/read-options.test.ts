import { describe, expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

describe('the options of the bench', () => {
	test('are a minute on both databases when nothing is said', () => {
		expect(readOptions([])).toEqual({
			type: 'options',
			options: {
				...{ seconds: 60, databases: ['sqlite', 'postgres'], json: undefined },
				followers: null
			}
		});
	});

	test('name a database, a time and a file', () => {
		expect(readOptions(['--seconds', '5', 'postgres', '--json', 'out.json'])).toEqual({
			type: 'options',
			options: { seconds: 5, databases: ['postgres'], json: 'out.json', followers: null }
		});
	});

	test('ask for a class that is followed, by 200 when no number is said', () => {
		for (const [words, followers] of [
			[['followers'], 200],
			[['followers', '--followers', '30'], 30]
		] as const)
			expect(readOptions(words)).toMatchObject({ type: 'options', options: { followers } });
	});

	test.each([
		['--followers', '0'],
		['--followers', '501'],
		['--seconds', '3600'],
		['--seconds'],
		['mysql'],
		['--json']
	])('are refused: %s %s', (...words) => {
		expect(readOptions(words.filter((word) => word !== undefined)).type).toBe('unusable');
	});
});
