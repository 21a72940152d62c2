import { describe, expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

describe('the options of the bench', () => {
	test('are a minute on both databases when nothing is said', () => {
		expect(readOptions([])).toEqual({
			type: 'options',
			options: { seconds: 60, databases: ['sqlite', 'postgres'], json: undefined }
		});
	});

	test('name a database, a time and a file', () => {
		expect(readOptions(['--seconds', '5', 'postgres', '--json', 'out.json'])).toEqual({
			type: 'options',
			options: { seconds: 5, databases: ['postgres'], json: 'out.json' }
		});
	});

	test.each([['--seconds', '3600'], ['--seconds'], ['mysql'], ['--json']])(
		'are refused: %s %s',
		(...words) => {
			expect(readOptions(words.filter((word) => word !== undefined)).type).toBe('unusable');
		}
	);
});
