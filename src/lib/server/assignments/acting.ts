import type { AssignmentEvent } from '../../assignment/events.ts';
import type { FieldProblem } from '../../assignment/settings/setting-kinds.ts';
import { step, type AssignmentState } from '../../assignment/replay.ts';
import type { Educator } from '../accounts/who-asks.ts';
import { appendAssignmentEvents } from '../store/assignments.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database/tables.ts';
import type { LoadedAssignment } from './load-assignment.ts';
import type { Refusal } from './problems-in-class.ts';

/** What every act is given besides: the hour of the request and an id for its entry in the audit trail. */
export interface Moment {
	readonly now: string;
	readonly auditId: string;
}

/** What an act is about. */
export interface Aim {
	readonly assignment: string;
	/** How many events its log held when the educator looked at it. */
	readonly expected: number;
}

export type Acted =
	| { readonly type: 'done'; readonly position: number }
	/** Something was done with it meanwhile; nothing was done now. */
	| { readonly type: 'conflict'; readonly state: AssignmentState }
	/** In this state it cannot be done. */
	| { readonly type: 'refused'; readonly state: AssignmentState }
	| { readonly type: 'problems'; readonly problems: readonly (FieldProblem | Refusal)[] }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/**
 * Appends an educator's event, after the time that has passed, and says so in the audit trail. Within a
 * transaction of the caller's: the log and the trail have both or neither.
 */
export async function appendAct(
	tx: Database,
	by: Educator,
	loaded: LoadedAssignment,
	act: {
		readonly event: AssignmentEvent;
		readonly expected: number;
		readonly moment: Moment;
		/** For the audit trail; ids and settings, nothing of a person. */
		readonly detail?: unknown;
	}
): Promise<Acted> {
	const { event, expected, moment, detail } = act;
	const { state } = loaded.standing;
	const subject = loaded.assignment.id;
	if (loaded.position !== expected) return { type: 'conflict', state };
	if (step(loaded.snapshot, event).type === 'refused') return { type: 'refused', state };
	const time = loaded.pending.map((each) => ({ event: each, at: each.at, byEducator: null }));
	const events = [...time, { event, at: event.at, byEducator: by.id }];
	const appended = await appendAssignmentEvents(tx, { assignment: subject, at: expected, events });
	if (appended.type === 'conflict') return { type: 'conflict', state };
	await recordAudit(tx, {
		...{ id: moment.auditId, at: moment.now, actor: by.id, subject },
		...{ action: `assignment.${event.type}`, detail: detail ?? null }
	});
	return { type: 'done', position: appended.position };
}
