import { describe, expect, it } from 'vitest';
import { countPresses } from './count-presses.ts';

describe('countPresses', () => {
	it('is true on the third press within five seconds', () => {
		const press = countPresses({ needed: 3, within: 5000 });
		expect([press(true, 0), press(true, 2000), press(true, 4900)]).toEqual([false, false, true]);
	});

	it('forgets presses that are too long ago', () => {
		const press = countPresses({ needed: 3, within: 5000 });
		expect([press(true, 0), press(true, 4000), press(true, 5001), press(true, 5100)]).toEqual([
			false,
			false,
			false,
			true
		]);
	});

	it('begins again after another key, as in writing capitals', () => {
		const press = countPresses({ needed: 3, within: 5000 });
		expect([press(true, 0), press(true, 1), press(false, 2), press(true, 3)]).toEqual([
			false,
			false,
			false,
			false
		]);
	});
});
