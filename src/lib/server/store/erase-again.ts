import type { Database } from './database.ts';
import { eraseEducator } from './erase-educator.ts';
import { eraseLearner } from './erase-learner.ts';

/**
 * Erases those who have a tombstone and are here all the same: a restored backup was older than their
 * tombstone. Their number.
 */
export async function eraseAgain(db: Database, now: string): Promise<number> {
	const learners = await db
		.selectFrom('tombstones')
		.innerJoin('learners', 'learners.id', 'tombstones.id')
		.select('learners.id')
		.execute();
	const educators = await db
		.selectFrom('tombstones')
		.innerJoin('user', 'user.id', 'tombstones.id')
		.select('user.id')
		.execute();
	for (const { id } of learners) await eraseLearner(db, id, now);
	for (const { id } of educators) await eraseEducator(db, id, now, 'whatever they leave behind');
	return learners.length + educators.length;
}
