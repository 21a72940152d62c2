import type { Database } from '../store/database.ts';
import { listLearners } from '../store/learners.ts';
import { listRoster } from '../store/roster.ts';

/**
 * The names of a class's list by which nobody has joined yet, for whoever has its code; `null` where it has
 * no list.
 */
export async function namesLeft(db: Database, classId: string): Promise<readonly string[] | null> {
	const [roster, learners] = await Promise.all([
		listRoster(db, classId),
		listLearners(db, classId)
	]);
	if (roster.length === 0) return null;
	const taken = new Set(learners.map(({ label }) => label));
	return roster.filter((name) => !taken.has(name));
}
