import { hashToken } from '../accounts/hash-token.ts';
import type { Database } from '../store/database.ts';
import { endLearnerSession } from '../store/learner-sessions.ts';

/** Ends the session of one device; what was done stays, and the recovery code brings back to it. */
export async function leaveDevice(db: Database, token: string): Promise<void> {
	await endLearnerSession(db, hashToken(token));
}
