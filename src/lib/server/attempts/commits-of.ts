import type { Database } from '../store/database.ts';
import { groupCommits, type GroupCommits } from '../store/group-commits.ts';

const groups = new WeakMap<Database, GroupCommits>();

/** Through which all answers of this process go into one database, those of one moment together. */
export function commitsOf(db: Database): GroupCommits {
	const known = groups.get(db);
	if (known) return known;
	const made = groupCommits(db);
	groups.set(db, made);
	return made;
}
