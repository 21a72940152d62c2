import { recoveryCode } from '../../assignment/recovery-code.ts';
import { hashToken } from '../accounts/hash-token.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { setRecovery } from '../store/learners.ts';

/**
 * A new recovery code of a learner; the old one opens nothing any more. Only they can have one made:
 * whoever else could would go on as them and read what they answered.
 */
export async function renewRecovery(
	db: Database,
	who: Who,
	/** `recoveryBytes` random ones. */
	bytes: Uint8Array
): Promise<{ readonly type: 'renewed'; readonly code: string } | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const code = recoveryCode(bytes);
	await setRecovery(db, who.id, hashToken(code));
	return { type: 'renewed', code };
}
