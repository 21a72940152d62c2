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
const pointer = (type: string, buttons: number): Heard => ({ type, timeStamp: 0, buttons });
const click: Heard = pointer('pointerdown', 1);
const released: Heard = pointer('pointerup', 0);
const wheel: Heard = { type: 'wheel', timeStamp: 0, buttons: 0 };
/** With another key held. */
const beside = (other: string) =>
	press(1).map((each) => ({ ...each, getModifierState: (name: string) => name === other }));
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
		['from 0 after a click', 1, [press(1), press(2), [click, released], press(4)]],
		['from 0 after a move of the focus', 1, [press(1), press(2), [focus], press(4)]],
		['none that capitals are typed with', 0, [press(1), hold(press(2, 'B'))]],
		['none that something is clicked with', 0, [press(1), hold([click])]],
		['from 0 after a turn of the wheel', 1, [press(1), press(2), [wheel], press(4)]],
		['none that the wheel is turned with', 0, [hold([wheel]), hold([wheel]), hold([wheel])]],
		['none with Alt held', 0, [beside('Alt'), beside('Alt'), beside('AltGraph')]],
		['none with Control held', 0, [beside('Control'), beside('Control'), beside('Meta')]],
		['none while a text is being selected', 0, [[click], press(1), press(2), press(3)]],
		['all once the button was let go', 2, [[click, released], press(1), press(2)]],
		[
			'all once it was let go outside of the page',
			2,
			[[click], press(1), [pointer('pointermove', 0)], press(2), press(3)]
		],
		['all while the pointer only moves', 2, [press(1), [pointer('pointermove', 0)], press(2)]],
		['none on the way backwards by Tab', 0, [hold([...press(1, 'Tab'), focus])]]
	])('counts %s', (_, expected, heard) => {
		expect(counted(...heard)).toBe(expected);
	});
});
