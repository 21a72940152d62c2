export type Passed = 'passed' | 'notPassed' | 'noPassMark';

/**
 * Whether a fraction (0 to 1) reaches a pass mark in percent. Sums of thirds must not fail a pass mark by
 * the last bit of a floating number, so a millionth of a percent is forgiven.
 */
export function passes(fraction: number, passMark: number | null): Passed {
	if (passMark === null) return 'noPassMark';
	return fraction * 100 >= passMark - 1e-6 ? 'passed' : 'notPassed';
}
