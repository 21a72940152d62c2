import type { Who } from '../accounts/who.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findException, removeException as removeRow } from '../store/exceptions.ts';
import { transact } from '../store/transact.ts';
import { openAssignment } from './open-assignment.ts';
import type { ForLearner } from './put-exception.ts';

export type ExceptionRemoved =
	| { readonly type: 'removed' }
	| { readonly type: 'forbidden' }
	/** There is no such assignment, or this learner has no exception in it. */
	| { readonly type: 'missing' };

/** Takes it back: from then on the learner has what the class has. */
export async function removeException(
	db: Database,
	who: Who,
	{ assignment, learner, now, auditId }: ForLearner
): Promise<ExceptionRemoved> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now });
		if (opened.type !== 'opened') return opened;
		if (!(await findException(tx, assignment, learner))) return { type: 'missing' };
		await removeRow(tx, assignment, learner);
		await recordAudit(tx, {
			...{ id: auditId, at: now, actor: opened.by.id, action: 'assignment.unexcept' },
			...{ subject: assignment, detail: { learner } }
		});
		return { type: 'removed' };
	});
}
