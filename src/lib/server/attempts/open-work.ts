import type { Exceptions } from '../../assignment/settings.ts';
import type { Learner, Who } from '../accounts/who.ts';
import { listExceptions } from '../assignments/list-exceptions.ts';
import { loadAssignment, type LoadedAssignment } from '../assignments/load-assignment.ts';
import type { Database } from '../store/database.ts';

/** An assignment as it is for one learner. */
export interface Work {
	readonly type: 'work';
	readonly learner: Learner;
	readonly loaded: LoadedAssignment;
	readonly exceptions: Exceptions;
	/** ISO 8601, to the second. */
	readonly now: string;
}

export type OpenedWork = Work | { readonly type: 'forbidden' } | { readonly type: 'missing' };

/** An assignment for a learner of its class. */
export async function openWork(
	db: Database,
	who: Who,
	{ assignment, now }: { readonly assignment: string; readonly now: string }
): Promise<OpenedWork> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const loaded = await loadAssignment(db, assignment, now);
	if (loaded.type === 'missing') return loaded;
	if (loaded.assignment.classId !== who.classId) return { type: 'forbidden' };
	const exceptions = await listExceptions(db, assignment, who.id);
	return { type: 'work', learner: who, loaded, exceptions: exceptions.get(who.id) ?? {}, now };
}
