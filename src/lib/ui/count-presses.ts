/**
 * Tells when one key was pressed `needed` times within `within` milliseconds with no other between.
 * Time comes with each press; the returned function is true on the press that completes the count.
 */
export function countPresses({ needed, within }: { needed: number; within: number }) {
	let presses: number[] = [];
	return (isTheKey: boolean, at: number): boolean => {
		presses = isTheKey ? [...presses.filter((earlier) => at - earlier <= within), at] : [];
		if (presses.length < needed) return false;
		presses = [];
		return true;
	};
}
