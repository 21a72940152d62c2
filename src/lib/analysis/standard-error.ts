import { alpha, totals, type ScoreRows } from './alpha.ts';
import { variance } from './moments.ts';
import { value, type Statistic } from './statistic.ts';

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
