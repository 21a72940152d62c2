import { tooFewFor, totals, type ScoreRows } from './alpha.ts';
import { mean, variance } from './moments.ts';
import { notAvailable, value, type Statistic } from './statistic.ts';

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
