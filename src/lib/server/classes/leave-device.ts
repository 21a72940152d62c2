import { hashToken } from '../accounts/hash-token.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import {
	countLearnerSessions,
	endLearnerSession,
	endOtherLearnerSessions
} from '../store/learner-sessions.ts';

/** Ends the session of one device; what was done stays, and the recovery code brings back to it. */
export async function leaveDevice(db: Database, token: string): Promise<void> {
	await endLearnerSession(db, hashToken(token));
}

/** On how many devices, besides the one that asks, the learner who asks can go on. */
export async function otherDevices(db: Database, who: Who, now: string): Promise<number> {
	return who.type === 'learner' ? (await countLearnerSessions(db, who.id, now)) - 1 : 0;
}

/** Ends the sessions of all devices of the learner who asks but the one with this token. */
export async function leaveOtherDevices(
	db: Database,
	who: Who,
	token: string
): Promise<{ readonly type: 'left' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	await endOtherLearnerSessions(db, who.id, hashToken(token));
	return { type: 'left' };
}
