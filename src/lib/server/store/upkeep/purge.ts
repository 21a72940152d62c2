import { isoSeconds } from '../database/columns.ts';
import { isAway } from '../database/is-away.ts';
import type { Database } from '../database/tables.ts';
import { hold, transact } from '../database/transact.ts';
import { eraseAgain } from './erase.ts';

/** How many rows of each were deleted. */
interface Purged {
	/** Erased before, and brought back by a restored backup. */
	readonly broughtBack: number;
	readonly completions: number;
	readonly attempts: number;
	readonly learnerSessions: number;
	readonly learners: number;
	readonly invitations: number;
	readonly verifications: number;
	readonly mailLinks: number;
	readonly classInvitations: number;
	/** Of educators. */
	readonly sessions: number;
	readonly audit: number;
	readonly rateLimits: number;
}

/** Days that an entry of the audit trail is kept. */
const auditDays = 365;

const dayMs = 24 * 60 * 60 * 1000;

interface Deletion {
	executeTakeFirstOrThrow(): Promise<{ readonly numDeletedRows: bigint }>;
}

async function count(deletion: Deletion): Promise<number> {
	return Number((await deletion.executeTakeFirstOrThrow()).numDeletedRows);
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
	return rows.map(({ id }) => id);
}

/** What is deleted below, in the order in which all take their locks. */
async function holdExpired(tx: Database, now: string): Promise<void> {
	const learners = await tx
		.selectFrom('learners')
		.select('id')
		.where('expires_at', '<=', now)
		.execute();
	await hold(tx, 'learners', idsOf(learners), 'to delete');
	const attempts = await tx
		.selectFrom('attempts')
		.innerJoin('learners', 'learners.id', 'attempts.learner_id')
		.select('attempts.id')
		.where((row) =>
			row.or([row('attempts.expires_at', '<=', now), row('learners.expires_at', '<=', now)])
		)
		.execute();
	await hold(tx, 'attempts', idsOf(attempts), 'to delete');
}

/** Children before their parents, so that each is counted as what it is. */
async function purgeLearners(tx: Database, now: string) {
	const expired = tx.selectFrom('learners').select('id').where('expires_at', '<=', now);
	await holdExpired(tx, now);
	return {
		completions: await count(tx.deleteFrom('completions').where('learner_id', 'in', expired)),
		attempts: await count(
			tx
				.deleteFrom('attempts')
				.where((row) => row.or([row('expires_at', '<=', now), row('learner_id', 'in', expired)]))
		),
		learnerSessions: await count(
			tx
				.deleteFrom('learner_sessions')
				.where((row) => row.or([row('expires_at', '<=', now), row('learner_id', 'in', expired)]))
		),
		learners: await count(tx.deleteFrom('learners').where('expires_at', '<=', now))
	};
}

async function purgeHouse(tx: Database, now: string) {
	const before = (days: number): string => isoSeconds(new Date(Date.parse(now) - days * dayMs));
	return {
		invitations: await count(tx.deleteFrom('invitations').where('expires_at', '<=', now)),
		verifications: await count(tx.deleteFrom('verification').where('expiresAt', '<=', now)),
		mailLinks: await count(tx.deleteFrom('mail_links').where('expires_at', '<=', now)),
		classInvitations: await count(
			tx.deleteFrom('class_invitations').where('expires_at', '<=', now)
		),
		sessions: await count(tx.deleteFrom('session').where('expiresAt', '<=', now)),
		audit: await count(tx.deleteFrom('audit').where('at', '<=', before(auditDays))),
		rateLimits:
			// What a clock wrote that was ahead is void, and has no day on which it would be deleted.
			(await count(
				tx
					.deleteFrom('rate_limits')
					.where((row) =>
						row.or([row('window_start', '<=', before(1)), row('window_start', '>=', before(-1))])
					)
			)) +
			(await count(tx.deleteFrom('rateLimit').where('lastRequest', '<=', Date.parse(now) - dayMs)))
	};
}

/**
 * Deletes what has been kept long enough at `now`, and again whom a restored backup has brought back.
 * Meant for each start and once a day; many processes may do it at once.
 */
export async function purge(db: Database, now: string): Promise<Purged> {
	const broughtBack = await eraseAgain(db, now);
	return transact(db, async (tx) => ({
		broughtBack,
		...(await purgeLearners(tx, now)),
		...(await purgeHouse(tx, now))
	}));
}

interface Purging {
	/** ISO 8601 UTC to the second, at each purge. */
	readonly now: () => string;
	readonly onPurged: (purged: Purged) => void;
	/** A purge failed; the next one comes a day after it. */
	readonly onError: (error: unknown) => void;
}

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
