import type { Who } from '../accounts/who.ts';
import { listClassEducators, removeClassEducator } from '../store/class-educators.ts';
import type { Database } from '../store/database.ts';
import { hold } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

export type EducatorRemoved =
	| { readonly type: 'removed' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/** Takes an educator off a class: owners anybody, everybody themselves; one owner stays. */
export async function removeEducator(
	db: Database,
	who: Who,
	{
		classId,
		educatorId,
		...moment
	}: Moment & { readonly classId: string; readonly educatorId: string }
): Promise<EducatorRemoved> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		if (!found.owner && educatorId !== found.by.id) return { type: 'forbidden' };
		const others = (await listClassEducators(tx, classId)).filter(
			(one) => one.educatorId !== educatorId
		);
		if (!others.some((one) => one.owner))
			return { type: 'unusable', reason: 'A class keeps at least one owner.' };
		await removeClassEducator(tx, classId, educatorId);
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'class.educator.remove', subject: classId },
			detail: { educator: educatorId }
		});
		return { type: 'removed' };
	});
}
