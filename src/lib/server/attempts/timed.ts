import { parseMultiplier, type TimedAttempt } from '../../assignment/expires-at.ts';
import type { AttemptSnapshot } from '../../attempt/machine.ts';
import type { Attempt } from '../store/attempts.ts';

/** When an attempt began, and how many times the time limit its learner takes. */
export function timed(
	{ begunAt }: Pick<Attempt, 'begunAt'>,
	{ context }: Pick<AttemptSnapshot, 'context'>
): TimedAttempt {
	return { begunAt, multiplier: parseMultiplier(context.lengthened) ?? 1 };
}
