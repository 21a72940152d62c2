import { describe, expect, it } from 'vitest';
import { countPresses, type Heard } from './count-presses.ts';

const press = (timeStamp: number, key = 'Shift'): readonly Heard[] => [
	{ type: 'keydown', key, timeStamp },
	{ type: 'keyup', key, timeStamp }
];
const hold = (during: readonly Heard[], timeStamp = 0): readonly Heard[] => [
	{ type: 'keydown', key: 'Shift', timeStamp },
	...during,
	{ type: 'keyup', key: 'Shift', timeStamp }
];
const click: Heard = { type: 'pointerdown', timeStamp: 0 };
const focus: Heard = { type: 'focusin', timeStamp: 0 };

function counted(...heard: readonly (readonly Heard[])[]): number {
	const count = countPresses('Shift', 1000);
	return heard.flat().reduce((_, each) => count(each), 0);
}

describe('countPresses', () => {
	it.each([
		['presses of the key', 3, [press(1), press(2), press(1001)]],
		['each once, however long it is held', 1, [hold(press(0).slice(0, 1))]],
		['none that is too long ago', 2, [press(1), press(1001), press(1002)]],
		['from 0 after another key', 1, [press(1), press(2), press(3, 'a'), press(4)]],
		['from 0 after a click', 1, [press(1), press(2), [click], press(4)]],
		['from 0 after a move of the focus', 1, [press(1), press(2), [focus], press(4)]],
		['none that capitals are typed with', 0, [press(1), hold(press(2, 'B'))]],
		['none that something is clicked with', 0, [press(1), hold([click])]],
		['none on the way backwards by Tab', 0, [hold([...press(1, 'Tab'), focus])]]
	])('counts %s', (_, expected, heard) => {
		expect(counted(...heard)).toBe(expected);
	});
});
