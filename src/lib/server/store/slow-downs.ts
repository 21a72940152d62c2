import { sql } from 'kysely';
import type { Database } from './database.ts';
import { isoSeconds } from './iso-seconds.ts';
import { clockSkew } from './rate-limits.ts';

/**
 * Tries that come slower the more of them fail, and are never refused for good. In `rate_limits`:
 * `window_start` is the last try, `count` how many came since the last success.
 */
export interface SlowDown {
	/** What is slowed down, e.g. `sign-in:<hash of the address>`. */
	readonly key: string;
	readonly now: string;
	/** Seconds after the last try after which failures are forgotten. */
	readonly forget: number;
	/** Seconds between the last try and the next, by failures so far; the last one holds for all more. */
	readonly waits: readonly number[];
}

export type Slowed =
	| { readonly type: 'go' }
	/** This was no try: nothing was counted. `retryAfter` in seconds. */
	| { readonly type: 'wait'; readonly retryAfter: number };

function secondsAfter(now: string, seconds: number): string {
	return isoSeconds(new Date(Date.parse(now) + seconds * 1000));
}

/** Forgotten, or written by a clock that was ahead. */
function isVoid({ now, forget }: SlowDown) {
	return sql<boolean>`(rate_limits.window_start < ${secondsAfter(now, -forget)}
		or rate_limits.window_start > ${secondsAfter(now, clockSkew)})`;
}

/** The failures from which on each wait holds. */
function steps(waits: readonly number[]) {
	return waits
		.map((wait, failures) => ({ wait, failures }))
		.filter(({ wait, failures }) => wait !== waits[failures - 1]);
}

/** Whether the wait after the last try is over. */
function isOver({ now, waits }: SlowDown) {
	const all = steps(waits).map(({ wait, failures }, index, list) => {
		const until = list[index + 1]?.failures;
		const within =
			until === undefined
				? sql<boolean>`rate_limits.count >= ${failures}`
				: sql<boolean>`rate_limits.count >= ${failures} and rate_limits.count < ${until}`;
		return sql<boolean>`(${within} and rate_limits.window_start <= ${secondsAfter(now, -wait)})`;
	});
	return sql<boolean>`(${sql.join(all, sql` or `)})`;
}

/** Whoever has not tried before waits, too, from the first time on that they ask. */
async function beginWaiting(db: Database, slowDown: SlowDown): Promise<void> {
	await db
		.insertInto('rate_limits')
		.values({ key: slowDown.key, window_start: slowDown.now, count: 0 })
		.onConflict((conflict) =>
			conflict
				.column('key')
				.doUpdateSet({ window_start: slowDown.now, count: 0 })
				.where(isVoid(slowDown))
		)
		.execute();
}

async function rest(db: Database, { key, now, waits }: SlowDown): Promise<number> {
	const row = await db
		.selectFrom('rate_limits')
		.select(['window_start', 'count'])
		.where('key', '=', key)
		.executeTakeFirst();
	const wait = row ? (waits[Math.min(row.count, waits.length - 1)] ?? 0) : 0;
	const over = row ? Date.parse(row.window_start) / 1000 + wait : 0;
	return Math.max(1, over - Date.parse(now) / 1000);
}

/**
 * Counts one try if its time has come, in one statement, so that of many at once only those go whose wait
 * is over. A try counts as failed until `succeeded` or `takeBack` says otherwise.
 */
export async function tryNow(db: Database, slowDown: SlowDown): Promise<Slowed> {
	const { key, now, waits } = slowDown;
	if ((waits[0] ?? 0) > 0) await beginWaiting(db, slowDown);
	const gone = isVoid(slowDown);
	const tried = await db
		.insertInto('rate_limits')
		.values({ key, window_start: now, count: 1 })
		.onConflict((conflict) =>
			conflict
				.column('key')
				.doUpdateSet({
					window_start: now,
					count: sql<number>`case when ${gone} then 1 else rate_limits.count + 1 end`
				})
				.where(sql<boolean>`(${gone} or ${isOver(slowDown)})`)
		)
		.returning('count')
		.executeTakeFirst();
	return tried ? { type: 'go' } : { type: 'wait', retryAfter: await rest(db, slowDown) };
}

/** All that is counted under these is forgotten. */
export async function succeeded(db: Database, keys: readonly string[]): Promise<void> {
	await db.deleteFrom('rate_limits').where('key', 'in', keys).execute();
}

/** One try was none, or went well; failures of others that are counted with it stay. */
export async function takeBack(db: Database, key: string): Promise<void> {
	await db
		.updateTable('rate_limits')
		.set((row) => ({ count: row('count', '-', 1) }))
		.where('key', '=', key)
		.where('count', '>', 0)
		.execute();
}
