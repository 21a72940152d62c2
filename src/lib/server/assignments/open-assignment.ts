import type { Educator, Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { loadAssignment, type LoadedAssignment } from './load-assignment.ts';
import { teaches } from './teaches.ts';

export type OpenedAssignment =
	| { readonly type: 'opened'; readonly loaded: LoadedAssignment; readonly by: Educator }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/** An assignment for an educator of its class. */
export async function openAssignment(
	db: Database,
	who: Who,
	{ assignment, now }: { readonly assignment: string; readonly now: string }
): Promise<OpenedAssignment> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const loaded = await loadAssignment(db, assignment, now);
	if (loaded.type === 'missing') return loaded;
	const by = await teaches(db, who, loaded.assignment.classId);
	return by ? { type: 'opened', loaded, by } : { type: 'forbidden' };
}
