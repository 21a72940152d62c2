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

/** Fewer people than this, and nothing about answers is said (content brief 3.3 and 3.5). */
export const SMALLEST_GROUP = 10;
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
