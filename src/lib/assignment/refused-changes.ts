import { isWithin, type FieldProblem, type Settings } from './settings.ts';
import { isBefore } from './wall-time.ts';

/** What decides which questions are asked and how: the same for all who take it. */
const fixed = ['quizzes', 'behaviour', 'book', 'order', 'sensitive'] as const;

function isFewer(from: number | 'unlimited', to: number | 'unlimited'): boolean {
	return to !== 'unlimited' && (from === 'unlimited' || to < from);
}

function isShorter(from: number | null, to: number | null): boolean {
	return to !== null && (from === null || to < from);
}

/**
 * What may not be changed any more once somebody has begun, field by field: what is asked and how, and
 * whatever would take away what learners were promised. Dates may change (but it cannot go back to not
 * being open), as may what counts and the pass mark, which are worked out anew from the attempts.
 */
export function refusedChanges(from: Settings, to: Settings, at: string): readonly FieldProblem[] {
	const frozen = fixed
		.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
		.map((field) => ({ field, message: 'Somebody has begun: this stays as it is.' }));
	const rules: readonly (readonly [field: string, broken: boolean, message: string])[] = [
		[
			'opens',
			to.opens !== from.opens && to.opens !== null && isBefore(at, to.opens),
			'Somebody has begun: it cannot open later than now.'
		],
		[
			'attempts',
			isFewer(from.attempts, to.attempts),
			'Somebody has begun: attempts may become more, not fewer.'
		],
		[
			'timeLimit',
			isShorter(from.timeLimit, to.timeLimit),
			'Somebody has begun: the time may become longer, not shorter.'
		],
		[
			'handIn',
			!isWithin(to.handIn, from.handIn),
			'Somebody has begun and was told what is handed in: it may become less, not more.'
		]
	];
	const broken = rules
		.filter(([, isBroken]) => isBroken)
		.map(([field, , message]) => ({ field, message }));
	return [...frozen, ...broken];
}
