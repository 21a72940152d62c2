import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { transact } from '../store/database/transact.ts';
import { appendAct } from './acting.ts';
import { loadAssignments } from './list-assignments.ts';
import { teaches } from './load-assignment.ts';

/**
 * Closes what is open or opens later in a class, as closing each by hand does: nobody begins or answers, but for
 * exceptions. Archiving a class does this, so that nothing goes on, or opens, in a class that nobody looks at.
 */
export async function closeAll(
	db: Database,
	who: Who,
	{ classId, now, newId }: { readonly classId: string; readonly now: string; newId: () => string }
): Promise<{ readonly type: 'closed'; readonly count: number } | { readonly type: 'forbidden' }> {
	return transact(db, async (tx) => {
		const by = await teaches(tx, who, classId);
		if (!by) return { type: 'forbidden' };
		const event = { type: 'close', at: now } as const;
		const listed = await loadAssignments(tx, classId, now);
		const going = listed.filter(({ loaded }) => loaded.snapshot.can(event));
		for (const { loaded } of going)
			await appendAct(tx, by, loaded, {
				...{ event, expected: loaded.position, moment: { now, auditId: newId() } }
			});
		return { type: 'closed', count: going.length };
	});
}
