import { parseExceptions } from '../../assignment/parse-exceptions.ts';
import type { FieldProblem } from '../../assignment/settings.ts';
import type { Who } from '../accounts/who.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { putException as putRow } from '../store/exceptions.ts';
import { findLearner } from '../store/learners.ts';
import { transact } from '../store/transact.ts';
import type { Moment } from './acting.ts';
import { openAssignment } from './open-assignment.ts';

export interface ForLearner extends Moment {
	readonly assignment: string;
	readonly learner: string;
}

export type ExceptionPut =
	| { readonly type: 'put' }
	| { readonly type: 'problems'; readonly problems: readonly FieldProblem[] }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/** Gives one learner of the class dates, attempts or minutes of their own, in the place of earlier ones. */
export async function putException(
	db: Database,
	who: Who,
	asked: ForLearner & { readonly exceptions: unknown }
): Promise<ExceptionPut> {
	const { assignment, learner, now, auditId } = asked;
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now });
		if (opened.type !== 'opened') return opened;
		const found = await findLearner(tx, learner);
		if (found?.classId !== opened.loaded.assignment.classId) {
			return { type: 'problems', problems: [{ field: 'learner', message: 'Choose a learner.' }] };
		}
		const parsed = parseExceptions(asked.exceptions);
		if (parsed.type === 'problems') return parsed;
		const { exceptions } = parsed;
		if (Object.keys(exceptions).length === 0) {
			const message = 'Say what this learner has instead: a date, attempts or minutes.';
			return { type: 'problems', problems: [{ field: '', message }] };
		}
		await putRow(tx, { assignmentId: assignment, learnerId: learner, settings: exceptions });
		await recordAudit(tx, {
			...{ id: auditId, at: now, actor: opened.by.id, action: 'assignment.except' },
			...{ subject: assignment, detail: { learner, exceptions } }
		});
		return { type: 'put' };
	});
}
