import { variance } from './moments.ts';
import {
	FEWEST_QUESTIONS,
	SMALLEST_FOR_CORRELATION,
	notAvailable,
	tooFew,
	value,
	type Statistic
} from './statistic.ts';

/** One row a person who answered all questions, one score (0 to 1) a question. */
export type ScoreRows = readonly (readonly number[])[];

export function totals(rows: ScoreRows): readonly number[] {
	return rows.map((row) => row.reduce((sum, score) => sum + score, 0));
}

/** What alpha, KR-20 and the standard error all ask for: 30 people and 8 questions. */
export function tooFewFor(rows: ScoreRows): Statistic | null {
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
