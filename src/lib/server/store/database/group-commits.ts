import { appendToLogs, type Append, type Appended } from '../append-events.ts';
import type { Database } from './tables.ts';
import { isAway } from './is-away.ts';

/** Writes what comes at the same time in one transaction: one wait for the disk instead of many. */
export interface GroupCommits {
	/** As `appendEvents`: the outcome comes when it is on the disk, and not before. */
	append(append: Append): Promise<Appended>;
	/** When everything that has come is written, e.g. before the process stops. */
	settled(): Promise<void>;
	/** What has come of it so far. */
	readonly counts: Readonly<CommitCounts>;
}

export interface CommitCounts {
	/** Events of type `answer` that are on the disk. */
	answers: number;
	/** Appends at a position where the log was not. */
	conflicts: number;
}

interface Waiting {
	readonly append: Append;
	readonly resolve: (appended: Appended) => void;
	readonly reject: (error: unknown) => void;
}

/** What one transaction holds at most, so that the first in it does not wait long for the last. */
const mostTogether = 256;

/**
 * One for each store. A group is what has come by the time the one before it is written, so that there is
 * no wait when little happens. When the database is away, all of a group fail and nothing of it is kept; so do
 * all that wait by then, instead of one group after the other waiting for it in vain. When it refuses one of a
 * group, each is written by itself, so that only that one fails.
 */
export function groupCommits(db: Database): GroupCommits {
	const waiting: Waiting[] = [];
	const counts: CommitCounts = { answers: 0, conflicts: 0 };
	let running: Promise<void> | undefined;

	function count({ events }: Append, { type }: Appended): void {
		if (type === 'conflict') counts.conflicts += 1;
		if (type === 'appended')
			counts.answers += events.filter((event) => event.type === 'answer').length;
	}

	async function writeGroup(group: readonly Waiting[]): Promise<void> {
		try {
			const outcomes = await appendToLogs(
				db,
				group.map(({ append }) => append)
			);
			group.forEach(({ append, resolve }, index) => {
				const outcome = outcomes[index] ?? { type: 'gone' };
				count(append, outcome);
				resolve(outcome);
			});
		} catch (error) {
			const [first, ...others] = group;
			if (isAway(error)) for (const { reject } of [...group, ...waiting.splice(0)]) reject(error);
			else if (first && others.length === 0) first.reject(error);
			else for (const one of group) await writeGroup([one]);
		}
	}

	async function writeAll(): Promise<void> {
		while (waiting.length > 0) {
			// A turn of the event loop: requests that lie in the sockets come into this group.
			await new Promise((resolve) => setImmediate(resolve));
			await writeGroup(waiting.splice(0, mostTogether));
		}
		running = undefined;
	}

	return {
		counts,
		append: (append) =>
			new Promise((resolve, reject) => {
				waiting.push({ append, resolve, reject });
				running ??= writeAll();
			}),
		settled: async () => {
			while (running) await running;
		}
	};
}
