/** An interval that is believed to hold the true value; both ends inclusive. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Two-sided 95 % of the normal distribution, as the content brief has it. */
export const Z = 1.96;

/**
 * Wilson's 95 % interval of a share, within 0 to 1; 0 to 1 where nobody answered.
 * (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n). Of partial marks it is, if anything, too wide: their
 * variance is never above p(1-p). Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212.
 */
export function wilson(share: number, n: number): Interval {
	if (n <= 0) return { low: 0, high: 1 };
	const square = Z * Z;
	const middle = share + square / (2 * n);
	const spread = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
	const scale = 1 + square / n;
	return {
		low: Math.max(0, (middle - spread) / scale),
		high: Math.min(1, (middle + spread) / scale)
	};
}
