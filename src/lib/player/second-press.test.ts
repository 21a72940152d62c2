import { describe, expect, test } from 'vitest';
import { isSecondPress, type Press } from './second-press.ts';

const first: Press = { clientX: 60, clientY: 500, timeStamp: 1000, detail: 1, act: '?/answer' };
const retry: Press = { ...first, timeStamp: 1150, act: '?/retry' };

describe('the second half of a double press', () => {
	test.each<[string, Partial<Press>]>([
		['on what has just come there', {}],
		['on a link that has just come there', { act: 'a' }],
		['of a double click, on any button', { detail: 2, act: '?/answer' }],
		['of a finger that lands a little beside', { pointerType: 'touch', clientX: 80, clientY: 480 }],
		['of a finger, on the same button', { pointerType: 'touch', act: '?/answer' }]
	])('%s', (_, change) => {
		expect(isSecondPress(first, { ...retry, ...change })).toBe(true);
	});

	test.each<[string, Partial<Press>]>([
		['what comes later', { timeStamp: 1501 }],
		['a double click that comes later', { timeStamp: 1501, detail: 2 }],
		['a press elsewhere', { clientY: 520 }],
		['a finger elsewhere', { pointerType: 'touch', clientX: 90 }],
		['a key', { detail: 0 }],
		['a choice that is made there', { act: '' }],
		['a second click on the same button', { act: '?/answer' }]
	])('is not %s', (_, change) => {
		expect(isSecondPress(first, { ...retry, ...change })).toBe(false);
	});
});
