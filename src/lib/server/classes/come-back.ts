import { parseRecoveryCode, recoveryCode, type LettersProblem } from '../../assignment/letters.ts';
import { hashToken, keyOf } from '../accounts/secrets.ts';
import { learnerSessionDays } from '../accounts/session-lifetimes.ts';
import type { LearnerHere, Who } from '../accounts/who-asks.ts';
import { daysAfter } from '../store/database/columns.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import {
	createLearnerSession,
	endLearnerSessions,
	endLearnerSession,
	findLearner,
	findLearnerByRecovery,
	endOtherLearnerSessions,
	listRecoveryHashes,
	setRecovery
} from '../store/learners.ts';
import { hit } from '../store/limits.ts';
import type { Visitor } from './class-code.ts';
import { isCrowded } from './join-class.ts';
import { record, replacedRecovery, type Moment } from './record-act.ts';
import { taught } from './view-class.ts';

type CameBack =
	| { readonly type: 'back'; readonly classId: string }
	/** This device is in as many classes as it can be. */
	| { readonly type: 'crowded' }
	/** Nobody has this code. */
	| { readonly type: 'missing' }
	| { readonly type: 'unusable'; readonly reason: LettersProblem }
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
		readonly place: Visitor;
		/** Who is on this device. Whoever is here in the same class makes room: their session ends. */
		readonly here: readonly LearnerHere[];
	}
): Promise<CameBack> {
	const { place, here } = asked;
	const { now } = place;
	const parsed = parseRecoveryCode(asked.typed);
	if (parsed.type === 'unusable') return parsed;
	const back = await transact(db, async (tx): Promise<CameBack> => {
		const code = hashToken(parsed.code);
		const before = await findLearnerByRecovery(tx, code);
		await hold(tx, 'learners', before ? [before.id] : [], 'as it is');
		const learner = await findLearnerByRecovery(tx, code);
		if (!learner || learner.expiresAt <= now) return { type: 'missing' };
		const { classId } = learner;
		if (isCrowded(here, classId)) return { type: 'crowded' };
		await createLearnerSession(tx, {
			...{ tokenHash: hashToken(asked.token), learnerId: learner.id, createdAt: now },
			expiresAt: daysAfter(now, learnerSessionDays)
		});
		for (const { who, token } of here)
			if (who.classId === classId) await endLearnerSession(tx, hashToken(token));
		return { type: 'back', classId };
	});
	if (back.type !== 'missing') return back;
	const key = keyOf(place.secret, 'recovery-from', place.address);
	const hitting = await hit(db, { ...wrongCodes, key, now });
	return hitting.type === 'limited' ? hitting : back;
}

/**
 * A new recovery code of a learner, at their own wish; the old one opens nothing any more, and whoever came back with
 * it is signed out: only the device that asks goes on.
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

/** The same for the same recovery code, and says nothing of it. Forms carry it. */
function recoveryState(secret: string, hash: string): string {
	return keyOf(secret, 'recovery-state', hash);
}

/** Of each learner of a class how their recovery code stands, for the forms of its educators. */
export async function viewRecoveryStates(
	db: Database,
	who: Who,
	{ classId, secret }: { readonly classId: string; readonly secret: string }
): Promise<ReadonlyMap<string, string>> {
	const found = await taught(db, who, classId);
	if (found.type === 'forbidden') return new Map();
	const hashes = await listRecoveryHashes(db, classId);
	return new Map([...hashes].map(([id, hash]) => [id, recoveryState(secret, hash)]));
}

/**
 * A new recovery code for a learner who has lost theirs, made by an educator of their class, who hands it over. The old
 * one and all sessions of the learner end, so whoever was signed in notices; their class page says that it was made. The
 * same bytes again, from a form that was sent twice, change nothing; nor does an older form, after somebody else has made
 * one.
 */
export async function replaceRecovery(
	db: Database,
	who: Who,
	asked: Moment & {
		readonly classId: string;
		readonly learner: string;
		/** `recoveryBytes` random ones. */
		readonly bytes: Uint8Array;
		/** How the code stood in the form that asks (`viewRecoveryStates`). */
		readonly was: string;
		readonly secret: string;
	}
): Promise<
	| { readonly type: 'replaced'; readonly code: string; readonly label: string }
	| { readonly type: 'forbidden' }
	/** They are not in the class, or no longer. */
	| { readonly type: 'nobody' }
	/** Nothing was made: they have had another code since. */
	| { readonly type: 'crossed'; readonly label: string }
> {
	const { classId, learner: id } = asked;
	const code = recoveryCode(asked.bytes);
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'as it is');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		await hold(tx, 'learners', [id], 'to change');
		const learner = await findLearner(tx, id);
		if (learner?.classId !== classId) return { type: 'nobody' };
		const { label } = learner;
		const same = await findLearnerByRecovery(tx, hashToken(code));
		if (same?.id === id) return { type: 'replaced', code, label };
		const stands = (await listRecoveryHashes(tx, classId)).get(id) ?? '';
		if (recoveryState(asked.secret, stands) !== asked.was) return { type: 'crossed', label };
		await setRecovery(tx, id, hashToken(code));
		await endLearnerSessions(tx, id);
		await record(tx, asked, { actor: found.by.id, action: replacedRecovery, subject: id });
		return { type: 'replaced', code, label };
	});
}
