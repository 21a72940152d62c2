import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { transact } from '../store/transact.ts';
import { appendAct, type Acted, type Aim, type Moment } from './acting.ts';
import { openAssignment } from './open-assignment.ts';

/** What an educator can do with an assignment in a word. */
export const moves = ['publish', 'close', 'reopen', 'release', 'archive', 'restore'] as const;
export type Move = (typeof moves)[number];

/** Publishes, closes, reopens, releases, archives or restores it. */
export async function moveAssignment(
	db: Database,
	who: Who,
	{ assignment, expected, move, ...moment }: Aim & Moment & { readonly move: Move }
): Promise<Acted> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now: moment.now });
		if (opened.type !== 'opened') return opened;
		const event = { type: move, at: moment.now };
		return appendAct(tx, opened.by, opened.loaded, { event, expected, moment });
	});
}
