import { recoveryCode } from '../../assignment/recovery-code.ts';
import { hashToken } from '../accounts/hash-token.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { endOtherLearnerSessions } from '../store/learner-sessions.ts';
import { setRecovery } from '../store/learners.ts';
import { hold } from '../store/locks.ts';
import { transact } from '../store/transact.ts';

/**
 * A new recovery code of a learner; the old one opens nothing any more, and whoever came back with it is
 * signed out: only the device that asks goes on. Only they can have one made:
 * whoever else could would go on as them and read what they answered.
 */
export async function renewRecovery(
	db: Database,
	who: Who,
	{
		bytes,
		token
	}: {
		/** `recoveryBytes` random ones. */
		readonly bytes: Uint8Array;
		/** Of the device that asks. */
		readonly token: string;
	}
): Promise<{ readonly type: 'renewed'; readonly code: string } | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const code = recoveryCode(bytes);
	await transact(db, async (tx) => {
		// Whoever comes back with the old code at this moment waits, and finds that it is over.
		await hold(tx, 'learners', [who.id], 'to change');
		await setRecovery(tx, who.id, hashToken(code));
		await endOtherLearnerSessions(tx, who.id, hashToken(token));
	});
	return { type: 'renewed', code };
}
