import { sql } from 'kysely';
import type { Database } from './database.ts';
import { isoSeconds } from './iso-seconds.ts';

export interface Counted {
	/** What is counted, e.g. `sign-in:<hash of the address>`. */
	readonly key: string;
	/** Length of a window in seconds. */
	readonly window: number;
	readonly now: string;
}

export interface Hit extends Counted {
	/** Hits in a window that are allowed. */
	readonly limit: number;
}

export type Hitting =
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
