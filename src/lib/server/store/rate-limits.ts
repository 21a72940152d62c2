import { sql } from 'kysely';
import type { Database } from './database.ts';
import { isoSeconds } from './iso-seconds.ts';

export interface Hit {
	/** What is counted, e.g. `sign-in:<hash of the address>`. */
	readonly key: string;
	/** Length of a window in seconds. */
	readonly window: number;
	readonly now: string;
	/** Hits in a window that are allowed. */
	readonly limit: number;
}

export type Hitting =
	| { readonly type: 'allowed' }
	/** `retryAfter` in seconds: the rest of the window. */
	| { readonly type: 'limited'; readonly retryAfter: number };

/** How far the clocks of two processes may differ, in seconds. */
const clockSkew = 60;

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

/**
 * Counts one hit, in one statement, so that hits that come at once on many processes are all counted.
 * Windows are fixed: at the border of two, up to twice the limit may come within one window's length.
 */
export async function hit(db: Database, { key, window, now, limit }: Hit): Promise<Hitting> {
	const seconds = Math.floor(Date.parse(now) / 1000);
	const start = seconds - (seconds % window);
	const windowStart = isoSeconds(new Date(start * 1000));
	const { count } = await db
		.insertInto('rate_limits')
		.values({ key, window_start: windowStart, count: 1 })
		.onConflict((conflict) => conflict.column('key').doUpdateSet(oneMore(seconds)))
		.returning('count')
		.executeTakeFirstOrThrow();
	if (count <= limit) return { type: 'allowed' };
	return { type: 'limited', retryAfter: start + window - seconds };
}
