/** A statistic, or why there is none. Never NaN, never Infinity. */
export type Statistic =
	| { readonly type: 'value'; readonly value: number }
	| {
			readonly type: 'tooFew';
			/** How many there are, of people or (with `of: 'questions'`) of questions. */
			readonly n: number;
			readonly needed: number;
			readonly of: 'people' | 'questions';
	  }
	| { readonly type: 'notAvailable'; readonly reason: NotAvailable };

/**
 * `noVariance`: all scores are the same, so nothing can vary with them. `coarse`: the small-group rules
 * hide what it would be made of. `noDistractors`: the question has no wrong option. `partialMarks`: it is
 * defined for marks of 0 and 1 only.
 */
export type NotAvailable = 'noVariance' | 'coarse' | 'noDistractors' | 'partialMarks';
/** Correlations and reliability below this many people say more about chance than about questions. */
export const SMALLEST_FOR_CORRELATION = 30;
/** Up to this many people a correlation is provisional. */
export const PROVISIONAL_TO = 100;
export const FEWEST_QUESTIONS = 8;

/** To 9 decimals: the last bits of a sum tell in which order people stood in it. */
export function rounded(number: number): number {
	return Math.round(number * 1e9) / 1e9;
}

export function value(number: number): Statistic {
	return Number.isFinite(number)
		? { type: 'value', value: rounded(number) }
		: { type: 'notAvailable', reason: 'noVariance' };
}

export function tooFew(
	n: number,
	needed: number,
	of: 'people' | 'questions' = 'people'
): Statistic {
	return { type: 'tooFew', n, needed, of };
}

export function notAvailable(reason: NotAvailable): Statistic {
	return { type: 'notAvailable', reason };
}

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

/** Pearson's r of the pairs at the same places, -1 to 1; not available where one side does not vary. */
export function correlation(first: readonly number[], second: readonly number[]): Statistic {
	const spread = Math.sqrt(variance(first) * variance(second));
	if (spread === 0) return notAvailable('noVariance');
	return value(Math.min(1, Math.max(-1, covariance(first, second) / spread)));
}

/** An interval that is believed to hold the true value; both ends inclusive. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.96;

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

/**
 * Fisher's 95 % interval of a correlation: tanh(atanh r ± 1.96/√(n - 3)). Of r = ±1 it is that point;
 * of three people or fewer it is -1 to 1. Source: R. A. Fisher, Metron 1 (1921) 3-32.
 */
export function fisherInterval(r: number, n: number): Interval {
	if (n <= 3) return { low: -1, high: 1 };
	if (Math.abs(r) >= 1) return { low: r, high: r };
	const spread = Z / Math.sqrt(n - 3);
	return { low: Math.tanh(Math.atanh(r) - spread), high: Math.tanh(Math.atanh(r) + spread) };
}
