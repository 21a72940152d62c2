import {
	mean,
	variance,
	notAvailable,
	value,
	type Statistic,
	FEWEST_QUESTIONS,
	SMALLEST_FOR_CORRELATION,
	tooFew
} from './statistic.ts';

/**
 * Kuder-Richardson formula 20: k/(k-1) · (1 - Σ p_i q_i / var(T)), where var(T) has divisor n so that it
 * matches p·q. For marks of 0 and 1 only; there it equals alpha. Needs 30 people and 8 questions.
 * Source: G. F. Kuder, M. W. Richardson, Psychometrika 2 (1937) 151-160.
 */
export function kr20(rows: ScoreRows): Statistic {
	const few = tooFewFor(rows);
	if (few) return few;
	if (rows.some((row) => row.some((score) => score !== 0 && score !== 1))) {
		return notAvailable('partialMarks');
	}
	const whole = (variance(totals(rows)) * (rows.length - 1)) / rows.length;
	if (whole === 0) return notAvailable('noVariance');
	const questions = rows[0]?.length ?? 0;
	const shares = Array.from({ length: questions }, (_, at) =>
		mean(rows.map((row) => row[at] ?? 0))
	);
	const sum = shares.reduce((total, share) => total + share * (1 - share), 0);
	return value((questions / (questions - 1)) * (1 - sum / whole));
}

/** One row a person who answered all questions, one score (0 to 1) a question. */
export type ScoreRows = readonly (readonly number[])[];

function totals(rows: ScoreRows): readonly number[] {
	return rows.map((row) => row.reduce((sum, score) => sum + score, 0));
}

/** What alpha, KR-20 and the standard error all ask for: 30 people and 8 questions. */
function tooFewFor(rows: ScoreRows): Statistic | null {
	if (rows.length < SMALLEST_FOR_CORRELATION) {
		return tooFew(rows.length, SMALLEST_FOR_CORRELATION);
	}
	const questions = rows[0]?.length ?? 0;
	return questions < FEWEST_QUESTIONS ? tooFew(questions, FEWEST_QUESTIONS, 'questions') : null;
}

/**
 * Cronbach's alpha: k/(k-1) · (1 - Σ var(x_i) / var(T)), at most 1. The same divisor (n - 1) stands in
 * both variances and cancels. Needs 30 people and 8 questions. After teaching it is low because everyone
 * knows the answers: it never says anything of a person or a class.
 * Source: L. J. Cronbach, Psychometrika 16 (1951) 297-334; Moodle's coefficient of internal consistency
 * is 100 times this.
 */
export function alpha(rows: ScoreRows): Statistic {
	const few = tooFewFor(rows);
	if (few) return few;
	const whole = variance(totals(rows));
	if (whole === 0) return notAvailable('noVariance');
	const questions = rows[0]?.length ?? 0;
	const parts = Array.from({ length: questions }, (_, at) =>
		variance(rows.map((row) => row[at] ?? 0))
	);
	const sum = parts.reduce((total, each) => total + each, 0);
	return value((questions / (questions - 1)) * (1 - sum / whole));
}

/**
 * Standard error of measurement, in questions: s(T) · √(1 - alpha), s(T) with divisor n - 1. Comes and
 * goes with alpha. Source: Moodle's standard error (there in marks).
 */
export function standardError(rows: ScoreRows): Statistic {
	const reliability = alpha(rows);
	if (reliability.type !== 'value') return reliability;
	// Rounding may lift a perfect alpha above 1 by a hair.
	const unreliable = Math.max(0, 1 - reliability.value);
	return value(Math.sqrt(variance(totals(rows)) * unreliable));
}
