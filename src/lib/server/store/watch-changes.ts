import { sql } from 'kysely';
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

/** A connection of its own that listens; when it breaks, another, and whatever was missed is looked at. */
function listen(store: Store, heard: Heard): () => void {
	const { raw } = store;
	if (raw.type !== 'postgres') return () => undefined;
	let stopped = false;
	let release: (() => void) | undefined;
	const open = async (): Promise<void> => {
		const client = await raw.pool.connect();
		const again = (): void => {
			release?.();
			release = undefined;
			if (!stopped) setTimeout(connect, pause).unref();
		};
		release = () => client.release(true);
		client.on('notification', ({ payload }) => heard(payload ?? null));
		client.once('error', again);
		await client.query(`listen ${channel}`);
		if (stopped) release();
		else heard(null);
	};
	const connect = (): void => {
		void open().catch(() => {
			if (!stopped) setTimeout(connect, pause).unref();
		});
	};
	connect();
	return () => {
		stopped = true;
		release?.();
		release = undefined;
	};
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
