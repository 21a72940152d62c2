import { parseMultiplier, type TimedAttempt } from '../../assignment/times/dates.ts';
import type { AttemptSnapshot } from '../../attempt/machine.ts';
import type { Attempt } from '../store/attempts.ts';
import { groupCommits, type GroupCommits } from '../store/database/group-commits.ts';
import type { Database } from '../store/database/tables.ts';

const groups = new WeakMap<Database, GroupCommits>();

/** Through which all answers of this process go into one database, those of one moment together. */
export function commitsOf(db: Database): GroupCommits {
	const known = groups.get(db);
	if (known) return known;
	const made = groupCommits(db);
	groups.set(db, made);
	return made;
}

/** When an attempt began, and how many times the time limit its learner takes. */
export function timed(
	{ begunAt }: Pick<Attempt, 'begunAt'>,
	{ context }: Pick<AttemptSnapshot, 'context'>
): TimedAttempt {
	return { begunAt, multiplier: parseMultiplier(context.lengthened) ?? 1 };
}
