import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What can be done with the database just now; `readable`: it takes nothing (locked, read only, disk full). */
export type Reach = 'writable' | 'readable' | 'away';

interface Look {
	readonly reads: Promise<boolean>;
	readonly writes: Promise<boolean>;
}

/** The look under way. A database that hangs is not asked again by each who wants to know. */
const looks = new WeakMap<Database, Look>();

async function succeeds(asking: Promise<unknown>): Promise<boolean> {
	return asking.then(
		() => true,
		() => false
	);
}

/** A row of its own, written and committed: only that shows that the next answer can be saved. */
function write(db: Database, now: string): Promise<unknown> {
	return db
		.insertInto('rate_limits')
		.values({ key: 'readyz', window_start: now, count: 0 })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ window_start: now }))
		.execute();
}

function look(db: Database, now: string): Look {
	const known = looks.get(db);
	if (known) return known;
	const made = {
		reads: succeeds(sql`select 1`.execute(db)),
		writes: succeeds(write(db, now))
	};
	looks.set(db, made);
	void Promise.all([made.reads, made.writes]).then(() => looks.delete(db));
	return made;
}

/** What can be done with the database; what takes longer than `patience` milliseconds cannot. */
export async function reach(db: Database, now: string, patience: number): Promise<Reach> {
	const late = new Promise<false>((resolve) => {
		setTimeout(() => resolve(false), patience).unref();
	});
	const { reads, writes } = look(db, now);
	if (await Promise.race([writes, late])) return 'writable';
	return (await Promise.race([reads, late])) ? 'readable' : 'away';
}
