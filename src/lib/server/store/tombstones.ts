import type { Database } from './database.ts';

/** That somebody was here and is gone: the random id that nothing else holds any more, and no word of them. */
export interface Tombstone {
	readonly id: string;
	readonly kind: 'learner' | 'educator';
	readonly at: string;
}

export async function addTombstone(db: Database, tombstone: Tombstone): Promise<void> {
	await db
		.insertInto('tombstones')
		.values(tombstone)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** Oldest first. */
export async function listTombstones(db: Database): Promise<readonly Tombstone[]> {
	return db.selectFrom('tombstones').selectAll().orderBy('at').orderBy('id').execute();
}
