/** What a page hears of keys and pointers; `timeStamp` in milliseconds. */
export interface Heard {
	readonly type: string;
	readonly timeStamp: number;
	/** Of keys, as `KeyboardEvent` has it. */
	readonly key?: string;
}

/**
 * Counts how often one key was pressed and let go by itself within `within` milliseconds. The returned function takes
 * each `keydown`, `keyup`, `pointerdown` and `focusin` of a page and gives the count by then. Another key, a click or a
 * move of the focus sets it back to 0, even while the key is held.
 */
export function countPresses(key: string, within: number) {
	let presses: readonly number[] = [];
	let alone = false;
	return (heard: Heard): number => {
		if (heard.key !== key) {
			presses = [];
			alone = false;
		} else if (heard.type === 'keydown') alone = true;
		else if (alone) {
			const at = heard.timeStamp;
			presses = [...presses.filter((earlier) => at - earlier <= within), at];
			alone = false;
		}
		return presses.length;
	};
}
