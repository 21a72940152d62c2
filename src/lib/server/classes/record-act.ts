import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database/tables.ts';

/** What each act is given besides: the hour of the request, and an id for its line in the audit trail. */
export interface Moment {
	readonly now: string;
	readonly auditId: string;
}

/** The line that says who did it; ids only, no names. */
export async function record(
	db: Database,
	{ now: at, auditId: id }: Moment,
	deed: {
		readonly actor: string;
		readonly action: string;
		readonly subject: string;
		readonly detail?: unknown;
	}
): Promise<void> {
	const { actor, action, subject, detail = null } = deed;
	await recordAudit(db, { id, at, actor, action, subject, detail });
}

/** The line in the audit trail; `detail.attempts`: how many they had begun. */
export const erasedOwn = 'learner.erase.own';

/** An educator made a new recovery code for the learner. */
export const replacedRecovery = 'learner.recovery';
