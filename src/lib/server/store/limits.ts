import { sql } from 'kysely';
import { isoSeconds } from './database/columns.ts';
import type { Database } from './database/tables.ts';

interface Counted {
	/** What is counted, e.g. `sign-in:<hash of the address>`. */
	readonly key: string;
	/** Length of a window in seconds. */
	readonly window: number;
	readonly now: string;
}

interface Hit extends Counted {
	/** Hits in a window that are allowed. */
	readonly limit: number;
}

type Hitting =
	| { readonly type: 'allowed' }
	/** `retryAfter` in seconds: the rest of the window. */
	| { readonly type: 'limited'; readonly retryAfter: number };

/** How far the clocks of two processes may differ, in seconds. */
export const clockSkew = 60;

/**
 * In a later window from 1 on. A clock that is a little behind another process's begins no window anew; a
 * window that begins later than any clock can say is void: a clock was ahead when it was written.
 */
function oneMore(seconds: number) {
	const latest = isoSeconds(new Date((seconds + clockSkew) * 1000));
	const anew = sql<boolean>`excluded.window_start > rate_limits.window_start
		or rate_limits.window_start > ${latest}`;
	return {
		count: sql<number>`case when ${anew} then 1 else rate_limits.count + 1 end`,
		window_start: sql<string>`case when ${anew} then excluded.window_start
			else rate_limits.window_start end`
	};
}

/** Seconds since 1970, and the window in which they lie. */
function windowAt({ window, now }: Pick<Counted, 'window' | 'now'>) {
	const seconds = Math.floor(Date.parse(now) / 1000);
	const start = seconds - (seconds % window);
	return { seconds, start, text: isoSeconds(new Date(start * 1000)) };
}

/**
 * Counts one hit, in one statement, so that hits that come at once on many processes are all counted: how
 * many came in the window. Windows are fixed: at the border of two, up to twice the limit may come within
 * one window's length.
 */
export async function countHit(db: Database, counted: Counted): Promise<number> {
	const { seconds, text } = windowAt(counted);
	const { count } = await db
		.insertInto('rate_limits')
		.values({ key: counted.key, window_start: text, count: 1 })
		.onConflict((conflict) => conflict.column('key').doUpdateSet(oneMore(seconds)))
		.returning('count')
		.executeTakeFirstOrThrow();
	return count;
}

/** How many came in the window so far; counts none. */
export async function hitsSoFar(db: Database, counted: Counted): Promise<number> {
	const row = await db
		.selectFrom('rate_limits')
		.select(['window_start', 'count'])
		.where('key', '=', counted.key)
		.executeTakeFirst();
	const { seconds, text } = windowAt(counted);
	const latest = isoSeconds(new Date((seconds + clockSkew) * 1000));
	return row && row.window_start >= text && row.window_start <= latest ? row.count : 0;
}

/** Counts one hit, and says whether it is within the limit. */
export async function hit(db: Database, { limit, ...counted }: Hit): Promise<Hitting> {
	const { seconds, start } = windowAt(counted);
	if ((await countHit(db, counted)) <= limit) return { type: 'allowed' };
	return { type: 'limited', retryAfter: start + counted.window - seconds };
}

/** Whether the next hit would be over the limit; counts none. */
export async function limitedNow(db: Database, { limit, ...counted }: Hit): Promise<Hitting> {
	if ((await hitsSoFar(db, counted)) < limit) return { type: 'allowed' };
	const { seconds, start } = windowAt(counted);
	return { type: 'limited', retryAfter: start + counted.window - seconds };
}

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

type Slowed =
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
