import { expect, test } from 'vitest';
import config from '../../../../svelte.config.js';
import { keepPress, keepPressHash } from './keep-press.ts';

test('a page with a quiz keeps presses, by a script that the policy allows; others have no such script', () => {
	const quiz = '<head></head><form data-kinds="choice">';
	expect(keepPress(quiz)).toMatch(/^<head><script>.+<\/script><\/head>/);
	expect(config.kit?.csp?.directives?.['script-src']).toEqual(['self', keepPressHash]);
	const other = '<head></head><form>';
	expect(keepPress(other)).toBe(other);
});
