/** What a page hears of keys and pointers; `timeStamp` in milliseconds. */
export interface Heard {
	readonly type: string;
	readonly timeStamp: number;
	/** Of keys, as `KeyboardEvent` has it. */
	readonly key?: string;
	/** Of keys and pointers: which others are held. */
	getModifierState?(key: string): boolean;
	/** Of pointers: a number for the buttons that are held; a finger counts as one. */
	readonly buttons?: number;
}

/**
 * What `countPresses` wants to be told of, as a page's events are called. Not `blur`: it comes in the middle of drawing, when
 * what has the focus goes.
 */
export const HEARD = [
	...['keydown', 'keyup', 'pointerdown', 'pointerup', 'pointercancel', 'pointermove'],
	...['wheel', 'click', 'input', 'focusin']
] as const;

const MODIFIERS = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'];

/**
 * Counts how often one key was pressed and let go by itself within `within` milliseconds. The returned function takes
 * each event of `HEARD` and gives the count by then. Whatever else is done sets it back to 0, even while the key is held:
 * another key, a click, a turn of the wheel, a move of the focus. With another key or a button held, nothing counts.
 */
export function countPresses(key: string, within: number) {
	let presses: readonly number[] = [];
	let alone = false;
	let pointing = false;
	const isHeld = (heard: Heard) =>
		MODIFIERS.some((other) => other !== key && heard.getModifierState?.(other));
	return (heard: Heard): number => {
		// Each says it anew: one that was let go outside of the page must not stand in the way for ever.
		if (heard.buttons !== undefined && heard.type.startsWith('pointer'))
			pointing = heard.buttons > 0;
		if (heard.type === 'pointermove' && !pointing) return presses.length;
		if (heard.key !== key || pointing || isHeld(heard)) {
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
