import { step, type AssignmentState } from '../../assignment/step.ts';
import { appendAssignmentEvents } from '../store/assignment-events.ts';
import type { Database } from '../store/database.ts';
import { transact } from '../store/transact.ts';
import { loadAssignment } from './load-assignment.ts';

export type BegunRecorded =
	| { readonly type: 'begun' }
	/** Nobody can begin in this state: it is a draft, or archived, perhaps since a moment ago. */
	| { readonly type: 'refused'; readonly state: AssignmentState }
	| { readonly type: 'missing' };

/**
 * That somebody has begun, once an assignment: from here on what learners were promised holds. To be
 * called in the transaction that makes an attempt. Whether this learner may begin says `mayBegin`.
 */
export async function recordBegun(
	db: Database,
	assignment: string,
	now: string
): Promise<BegunRecorded> {
	return transact(db, async (tx) => {
		const loaded = await loadAssignment(tx, assignment, now);
		if (loaded.type === 'missing') return loaded;
		if (loaded.snapshot.context.begun) return { type: 'begun' };
		const begun = { type: 'begun' as const, at: now };
		if (step(loaded.snapshot, begun).type === 'refused') {
			return { type: 'refused', state: loaded.standing.state };
		}
		const events = [...loaded.pending, begun].map((event) => ({
			...{ event, at: now, byEducator: null }
		}));
		const appended = await appendAssignmentEvents(tx, {
			...{ assignment, at: loaded.position, events }
		});
		// The append holds the log until the end of the transaction, so the second time cannot fail so.
		return appended.type === 'conflict' ? recordBegun(tx, assignment, now) : { type: 'begun' };
	});
}
