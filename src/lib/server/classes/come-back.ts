import { parseRecoveryCode } from '../../assignment/recovery-code.ts';
import { hashToken, keyOf } from '../accounts/hash-token.ts';
import { learnerSessionDays } from '../accounts/learner-cookie.ts';
import type { Database } from '../store/database.ts';
import { createLearnerSession, endLearnerSession } from '../store/learner-sessions.ts';
import { hold } from '../store/locks.ts';
import { findLearnerByRecovery } from '../store/learners.ts';
import { hit } from '../store/rate-limits.ts';
import { transact } from '../store/transact.ts';
import type { Place } from './find-class.ts';
import { daysAfter } from './learner-days.ts';

export type CameBack =
	| { readonly type: 'back' }
	/** Nobody has this code. */
	| { readonly type: 'missing' }
	| { readonly type: 'unusable'; readonly reason: string }
	| { readonly type: 'limited'; readonly retryAfter: number };

/**
 * A code has 80 random bits: nobody finds one, and the right one is never refused for what others in the
 * same network sent. This only tells whoever sends a thousand wrong ones to stop.
 */
const wrongCodes = { window: 600, limit: 1000 };

/** Goes on as the learner with this recovery code, on one more device; the others stay as they are. */
export async function comeBack(
	db: Database,
	asked: {
		readonly typed: string;
		/** For the cookie; only a hash of it is kept. */
		readonly token: string;
		readonly place: Place;
		/** Token of whoever this device belonged to until now; their session ends. */
		readonly leaving: string | undefined;
	}
): Promise<CameBack> {
	const { place, leaving } = asked;
	const { now } = place;
	const parsed = parseRecoveryCode(asked.typed);
	if (parsed.type === 'unusable') return parsed;
	const back = await transact(db, async (tx): Promise<CameBack> => {
		const code = hashToken(parsed.code);
		const before = await findLearnerByRecovery(tx, code);
		await hold(tx, 'learners', before ? [before.id] : [], 'as it is');
		const learner = await findLearnerByRecovery(tx, code);
		if (!learner || learner.expiresAt <= now) return { type: 'missing' };
		await createLearnerSession(tx, {
			...{ tokenHash: hashToken(asked.token), learnerId: learner.id, createdAt: now },
			expiresAt: daysAfter(now, learnerSessionDays)
		});
		if (leaving !== undefined) await endLearnerSession(tx, hashToken(leaving));
		return { type: 'back' };
	});
	if (back.type === 'back') return back;
	const key = keyOf(place.secret, 'recovery-from', place.address);
	const hitting = await hit(db, { ...wrongCodes, key, now });
	return hitting.type === 'limited' ? hitting : back;
}
