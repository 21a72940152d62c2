import { isDeepStrictEqual } from 'node:util';
import { parseExceptions } from '../../assignment/settings/exceptions.ts';
import type { Exceptions } from '../../assignment/settings/exceptions.ts';
import type { FieldProblem } from '../../assignment/settings/setting-kinds.ts';
import type { Who } from '../accounts/who-asks.ts';
import {
	listExceptions as listRows,
	putException as putRow,
	findException,
	removeException as removeRow
} from '../store/assignments.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { findLearner } from '../store/learners.ts';
import type { Moment } from './acting.ts';
import { openAssignment } from './load-assignment.ts';
import type { Refusal } from './problems-in-class.ts';

/** What is kept of a learner's exceptions. Throws when it cannot be read. */
export function readExceptions(assignment: string, settings: unknown): Exceptions {
	const parsed = parseExceptions(settings);
	if (parsed.type === 'exceptions') return parsed.exceptions;
	throw new Error(`An exception of assignment ${assignment} cannot be read.`);
}

/**
 * By learner id, of an assignment or of one learner in it. Does not check permissions. Throws when what is kept
 * cannot be read.
 */
export async function listExceptions(
	db: Database,
	assignment: string,
	learner?: string
): Promise<ReadonlyMap<string, Exceptions>> {
	const rows = await listRows(db, assignment, learner);
	return new Map(
		rows.map(({ learnerId, settings }) => [learnerId, readExceptions(assignment, settings)])
	);
}

interface ForLearner extends Moment {
	readonly assignment: string;
	readonly learner: string;
}

/** What one learner had when it was decided; `null`: nothing of their own. */
interface Expecting {
	readonly expected: Exceptions | null;
}

type ExceptionPut =
	| { readonly type: 'put' }
	/** Somebody else has changed it since. */
	| { readonly type: 'conflict' }
	| { readonly type: 'problems'; readonly problems: readonly (FieldProblem | Refusal)[] }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/** Gives one learner of the class dates, attempts or minutes of their own, in the place of earlier ones. */
export async function putException(
	db: Database,
	who: Who,
	asked: ForLearner & Expecting & { readonly exceptions: unknown }
): Promise<ExceptionPut> {
	const { assignment, learner, now, auditId } = asked;
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now });
		if (opened.type !== 'opened') return opened;
		const found = await findLearner(tx, learner);
		if (found?.classId !== opened.loaded.assignment.classId) {
			return { type: 'problems', problems: [{ field: 'learner', reason: 'noStudent' }] };
		}
		const parsed = parseExceptions(asked.exceptions);
		if (parsed.type === 'problems') return parsed;
		const { exceptions } = parsed;
		if (Object.keys(exceptions).length === 0) {
			return { type: 'problems', problems: [{ field: '', reason: 'nothing' }] };
		}
		if (!(await stands(tx, asked))) return { type: 'conflict' };
		// Saved as it stands: there is nothing to record.
		if (isDeepStrictEqual(exceptions, asked.expected)) return { type: 'put' };
		await putRow(tx, { assignmentId: assignment, learnerId: learner, settings: exceptions });
		await recordAudit(tx, {
			...{ id: auditId, at: now, actor: opened.by.id, action: 'assignment.except' },
			...{ subject: assignment, detail: { learner, exceptions } }
		});
		return { type: 'put' };
	});
}

/** Whether a learner has what was expected. Nobody else changes it before this transaction ends. */
async function stands(
	tx: Database,
	{ assignment, learner, expected }: ForLearner & Expecting
): Promise<boolean> {
	await hold(tx, 'learners', [learner], 'to change');
	const found = (await listExceptions(tx, assignment, learner)).get(learner) ?? null;
	return JSON.stringify(found) === JSON.stringify(expected);
}

type ExceptionRemoved =
	| { readonly type: 'removed' }
	/** Somebody else has changed it since. */
	| { readonly type: 'conflict' }
	| { readonly type: 'forbidden' }
	/** There is no such assignment, or this learner has no exception in it. */
	| { readonly type: 'missing' };

/** Takes it back: from then on the learner has what the class has. */
export async function removeException(
	db: Database,
	who: Who,
	asked: ForLearner & Expecting
): Promise<ExceptionRemoved> {
	const { assignment, learner, now, auditId } = asked;
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now });
		if (opened.type !== 'opened') return opened;
		if (!(await findException(tx, assignment, learner))) return { type: 'missing' };
		if (!(await stands(tx, asked))) return { type: 'conflict' };
		await removeRow(tx, assignment, learner);
		await recordAudit(tx, {
			...{ id: auditId, at: now, actor: opened.by.id, action: 'assignment.unexcept' },
			...{ subject: assignment, detail: { learner } }
		});
		return { type: 'removed' };
	});
}
