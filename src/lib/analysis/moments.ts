/**
 * Spread below this is the rounding of floating point, not spread: scores lie between 0 and the number
 * of questions.
 */
const NOTHING = 1e-12;

export function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

/**
 * Sample covariance with divisor n - 1, of the pairs at the same places; 0 for fewer than two pairs.
 * Source: Moodle, question/classes/statistics/questions/calculator.php.
 */
export function covariance(first: readonly number[], second: readonly number[]): number {
	if (first.length < 2) return 0;
	const [middle, other] = [mean(first), mean(second)];
	const sum = first.reduce(
		(total, each, at) => total + (each - middle) * ((second[at] ?? other) - other),
		0
	);
	const result = sum / (first.length - 1);
	return Math.abs(result) < NOTHING ? 0 : result;
}

/** Sample variance with divisor n - 1; exactly 0 where all values are the same. */
export function variance(values: readonly number[]): number {
	return covariance(values, values);
}
