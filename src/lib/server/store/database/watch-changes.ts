import { sql } from 'kysely';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Store } from './open-store.ts';

/** How often SQLite is asked whether anything was written, in milliseconds. */
const period = 1000;

/** After which a broken line to PostgreSQL is tried again, in milliseconds. */
const pause = 2000;

/** Where PostgreSQL says which assignment goes on; the triggers of step 0002 know the name, too. */
const channel = 'readback_changes';

/** Called with the assignment that goes on; `null`: perhaps several. */
type Heard = (assignment: string | null) => void;

/** What was written by this connection, and by others: a number changes whenever something is. */
async function marker({ db }: Store): Promise<string> {
	const own = await sql<{ n: number }>`select total_changes() as n`.execute(db);
	const others = await sql<{ data_version: number }>`pragma data_version`.execute(db);
	return `${own.rows[0]?.n} ${others.rows[0]?.data_version}`;
}

/** One process writes to SQLite, so asking it is cheap and misses nothing. */
function pollSqlite(store: Store, heard: Heard): () => void {
	let known: string | undefined;
	let asking = false;
	const ask = async (): Promise<void> => {
		const now = await marker(store);
		if (known !== undefined && now !== known) heard(null);
		known = now;
	};
	const turn = (): void => {
		if (asking) return;
		asking = true;
		// A busy database is asked again in a second.
		void ask()
			.catch(() => undefined)
			.finally(() => (asking = false));
	};
	// At once, too: else what is written before the first turn is taken for how it always was.
	turn();
	const timer = setInterval(turn, period);
	timer.unref();
	return () => clearInterval(timer);
}

/** Listens on a connection of its own until it breaks or `stopped`. Throws when there is none to be had. */
async function listenOnce(pool: Pool, heard: Heard, stopped: AbortSignal): Promise<void> {
	const client = await pool.connect();
	try {
		// An `error` rejects it: over as well.
		const over = Promise.race([once(client, 'end'), once(stopped, 'abort')]).catch(() => undefined);
		client.on('notification', ({ payload }) => heard(payload ?? null));
		await client.query(`listen ${channel}`);
		if (stopped.aborted) return;
		// Whatever was missed while nobody listened.
		heard(null);
		// A line that has died without a word would be listened to for ever.
		const beat = setInterval(
			() => void client.query('select 1').catch(() => undefined),
			period * 15
		);
		beat.unref();
		await over;
		clearInterval(beat);
	} finally {
		client.release(true);
	}
}

/** One connection that listens; when it breaks, another. */
function listen({ raw }: Store, heard: Heard): () => void {
	if (raw.type !== 'postgres') return () => undefined;
	const { pool } = raw;
	const stop = new AbortController();
	const { signal } = stop;
	const go = async (): Promise<void> => {
		while (!signal.aborted) {
			await listenOnce(pool, heard, signal).catch(() => undefined);
			await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
		}
	};
	void go();
	return () => stop.abort();
}

interface Watch {
	readonly listeners: Set<{ readonly assignment: string; readonly changed: () => void }>;
	readonly stop: () => void;
}

const watches = new WeakMap<Store, Watch>();

function begin(store: Store): Watch {
	const listeners: Watch['listeners'] = new Set();
	const heard: Heard = (assignment) => {
		for (const each of listeners)
			if (assignment === null || each.assignment === assignment) each.changed();
	};
	const stop = (store.dialect === 'sqlite' ? pollSqlite : listen)(store, heard);
	return { listeners, stop };
}

/**
 * Calls `changed` after somebody's work at the assignment may have gone on, in this process or another;
 * also now and then when it has not. All who watch in a process share one line to the database, which is
 * there only while somebody watches. Gives back how to stop.
 */
export function watchChanges(store: Store, assignment: string, changed: () => void): () => void {
	const watch = watches.get(store) ?? begin(store);
	watches.set(store, watch);
	const listener = { assignment, changed };
	watch.listeners.add(listener);
	return () => {
		watch.listeners.delete(listener);
		if (watch.listeners.size > 0 || watches.get(store) !== watch) return;
		watches.delete(store);
		watch.stop();
	};
}
