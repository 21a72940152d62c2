import type { Database } from './database.ts';
import { isAway } from './is-away.ts';
import { purge, type Purged } from './purge.ts';

export interface Purging {
	/** ISO 8601 UTC to the second, at each purge. */
	readonly now: () => string;
	readonly onPurged: (purged: Purged) => void;
	/** A purge failed; the next one comes a day after it. */
	readonly onError: (error: unknown) => void;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Purges now and once a day from now on; the timer keeps no process alive. Resolves after the first purge
 * with what ends it. Rejects when the first one fails, unless the database is away: no reason to start nothing.
 */
export async function purgeDaily(
	db: Database,
	{ now, onPurged, onError }: Purging
): Promise<() => void> {
	const once = async (): Promise<void> => onPurged(await purge(db, now()));
	await once().catch((error: unknown) => {
		if (!isAway(error)) throw error;
		onError(error);
	});
	const timer = setInterval(() => void once().catch(onError), dayMs);
	timer.unref();
	return () => clearInterval(timer);
}
