import { expect, test } from 'vitest';
import config from '../../../../svelte.config.js';
import { keepPress, keepPressHash } from './keep-press.ts';

test('a page with a quiz keeps presses, by a script that the policy allows; others, and a page without scripts, have no such script', () => {
	const form = '<head></head><form id="_taking">';
	const quiz = `${form}<script>kit.start(app)</script>`;
	expect(keepPress(quiz)).toMatch(/^<head><script>.+<\/script><\/head>/);
	expect(config.kit?.csp?.directives?.['script-src']).toEqual(['self', keepPressHash]);
	const other = '<head></head><form><script>kit.start(app)</script>';
	for (const page of [other, form]) expect(keepPress(page)).toBe(page);
});
