import { PostgresAdapter, sql } from 'kysely';
import { hasNoRoom } from './is-away.ts';
import type { Database } from './tables.ts';

/** What can be done with the database just now; `readable`: it takes nothing (locked, read only, disk full). */
export type Reach = 'writable' | 'readable' | 'away';

interface Probing {
	readonly reads: Promise<boolean>;
	readonly writes: Promise<boolean>;
}

/** The look under way. A database that hangs is not asked again by each who wants to know. */
const looks = new WeakMap<Database, Probing>();

async function succeeds(asking: Promise<unknown>): Promise<boolean> {
	return asking.then(
		() => true,
		() => false
	);
}

/** Tables that are written when somebody joins or answers. */
const busyTables = ['attempt_events', 'attempts', 'learner_sessions', 'learners', 'rate_limits'];

/**
 * A row of its own, written and committed, where the tables that joins and answers write are not locked: only
 * that shows that the next answer can be saved. The lock is the one that every write takes, so it is in nobody's
 * way. Locks on single rows are not seen, and the row may find a place where a longer one does not: for lack of
 * room see `noteNoRoom`.
 */
function write(db: Database, now: string): Promise<unknown> {
	return db.transaction().execute(async (tx) => {
		if (tx.getExecutor().adapter instanceof PostgresAdapter) {
			await sql`set local lock_timeout = 1000`.execute(tx);
			const tables = sql.join(busyTables.map((name) => sql.table(name)));
			await sql`lock table ${tables} in row exclusive mode`.execute(tx);
		}
		await tx
			.insertInto('rate_limits')
			.values({ key: 'readyz', window_start: now, count: 0 })
			.onConflict((conflict) => conflict.column('key').doUpdateSet({ window_start: now }))
			.execute();
	});
}

function look(db: Database, now: string): Probing {
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

/** Seconds for which a database counts as full after a write for which it had no room. */
const fullFor = 30;

let noRoomAt = -Infinity;

/**
 * Takes note when a write of anybody failed for lack of room. A full disk still has places here and there, where
 * a small row fits and a longer one does not, so a probe alone would say that all is well.
 */
export function noteNoRoom(error: unknown, now: string): void {
	if (hasNoRoom(error)) noRoomAt = Date.parse(now);
}

function wasFull(now: string): boolean {
	const seconds = (Date.parse(now) - noRoomAt) / 1000;
	return seconds >= 0 && seconds < fullFor;
}

/** What can be done with the database; what takes longer than `patience` milliseconds cannot. */
export async function reach(db: Database, now: string, patience: number): Promise<Reach> {
	const late = new Promise<false>((resolve) => {
		setTimeout(() => resolve(false), patience).unref();
	});
	const { reads, writes } = look(db, now);
	if ((await Promise.race([writes, late])) && !wasFull(now)) return 'writable';
	return (await Promise.race([reads, late])) ? 'readable' : 'away';
}
