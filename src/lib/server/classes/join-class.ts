import { createHmac } from 'node:crypto';
import { parsePseudonym } from '../../assignment/pseudonym.ts';
import { readName } from '../../assignment/read-name.ts';
import { recoveryCode } from '../../assignment/recovery-code.ts';
import { hashToken } from '../accounts/hash-token.ts';
import { learnerSessionDays } from '../accounts/learner-cookie.ts';
import { findClass as findRow, type Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { createLearnerSession, endLearnerSession } from '../store/learner-sessions.ts';
import { createLearner, findLearnerByRecovery } from '../store/learners.ts';
import { hit } from '../store/rate-limits.ts';
import { hold } from '../store/locks.ts';
import { listRoster } from '../store/roster.ts';
import { transact } from '../store/transact.ts';
import { takeUpUsedAttempts } from '../store/used-attempts.ts';
import { findClass, type Place } from './find-class.ts';
import { daysAfter, learnerDays } from './learner-days.ts';
import { personOf } from './person-of.ts';

export interface Joining {
	/** As typed, or out of the link. */
	readonly code: string;
	/** The name, or the pseudonym that the page drew. */
	readonly label: string;
	/** At least 20 random characters that the form was sent out with: a form sent twice joins once. */
	readonly ticket: string;
	readonly learnerId: string;
	readonly place: Place;
	/** Token of whoever this device belonged to until now; their session ends. */
	readonly leaving: string | undefined;
}

export type Joined =
	| {
			readonly type: 'joined';
			/** For the cookie; only a hash of it is kept. */
			readonly token: string;
			/** Shown once; only a hash of it is kept. */
			readonly recovery: string;
			readonly label: string;
			readonly class: Class;
	  }
	| { readonly type: 'missing' }
	| { readonly type: 'limited'; readonly retryAfter: number }
	/** Of the label; one sentence for a person. */
	| { readonly type: 'unusable'; readonly reason: string };

/** A class grows by so many learners a day at most. */
const joins = { window: 24 * 60 * 60, limit: 2000 };

/** For how long a form sent twice is taken for one, in seconds. */
const twice = 60;

/** What only the holder of the form's answer knows; of the ticket alone nobody can make it. */
function secretsOf(secret: string, ticket: string) {
	const bytes = (what: string): Buffer =>
		createHmac('sha256', secret).update(`${what}:${ticket}`).digest();
	return {
		token: bytes('learner-token').toString('base64url'),
		recovery: recoveryCode(bytes('learner-recovery'))
	};
}

type Labelled =
	{ readonly type: 'label'; readonly label: string } | Extract<Joined, { type: 'unusable' }>;

async function labelOf(db: Database, { id, naming }: Class, typed: string): Promise<Labelled> {
	if (naming === 'pseudonym') {
		const label = parsePseudonym(typed);
		if (label !== null) return { type: 'label', label };
		return { type: 'unusable', reason: 'In this class everybody goes by a name drawn here.' };
	}
	const read = readName(typed);
	if (read.type === 'unusable') return read;
	const { name: label } = read;
	const roster = await listRoster(db, id);
	if (roster.length === 0 || roster.includes(label)) return { type: 'label', label };
	return { type: 'unusable', reason: 'This name is not on the list of the class.' };
}

/** The same form a moment ago: its answer may not have arrived. */
async function alreadyJoined(
	tx: Database,
	at: { readonly classId: string; readonly label: string; readonly now: string },
	recoveryHash: string
): Promise<'no' | 'now' | 'before'> {
	const known = await findLearnerByRecovery(tx, recoveryHash);
	if (!known) return 'no';
	const seconds = (Date.parse(at.now) - Date.parse(known.createdAt)) / 1000;
	const same = known.classId === at.classId && known.label === at.label;
	return same && seconds <= twice ? 'now' : 'before';
}

const taken =
	'Somebody joined with this name. If it was you, go on with your recovery code; if not, tell whoever leads the class.';

/**
 * Joins a class: a learner, a session for this device, and a recovery code for others. Asks for no account
 * and no address; a name only where the class goes by names.
 */
export async function joinClass(db: Database, asked: Joining): Promise<Joined> {
	const { place, ticket, learnerId, leaving } = asked;
	const { now, secret } = place;
	const found = await findClass(db, asked.code, place);
	if (found.type !== 'found') return found;
	if (!/^[\w-]{20,100}$/.test(ticket))
		return { type: 'unusable', reason: 'This page is damaged. Open it anew.' };
	const labelled = await labelOf(db, found.class, asked.label);
	if (labelled.type === 'unusable') return labelled;
	const { id: classId } = found.class;
	const hitting = await hit(db, { ...joins, key: `join:${classId}`, now });
	if (hitting.type === 'limited') return hitting;
	const { label } = labelled;
	const { token, recovery } = secretsOf(secret, ticket);
	const [tokenHash, recoveryHash] = [hashToken(token), hashToken(recovery)];
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'as it is');
		// Deleted or archived since it was looked for.
		if ((await findRow(tx, classId))?.archivedAt !== null) return { type: 'missing' };
		const joined: Joined = { type: 'joined', token, recovery, label, class: found.class };
		const before = await alreadyJoined(tx, { classId, label, now }, recoveryHash);
		if (before === 'now') return joined;
		if (before === 'before')
			return { type: 'unusable', reason: 'This page was used already. Open it anew.' };
		const created = await createLearner(tx, {
			...{ id: learnerId, classId, label, recoveryHash, createdAt: now },
			expiresAt: daysAfter(now, learnerDays)
		});
		if (created.type === 'taken') {
			const meanwhile = await alreadyJoined(tx, { classId, label, now }, recoveryHash);
			return meanwhile === 'now' ? joined : { type: 'unusable', reason: taken };
		}
		await takeUpUsedAttempts(tx, learnerId, personOf(secret)({ classId, label }));
		const expiresAt = daysAfter(now, learnerSessionDays);
		await createLearnerSession(tx, { tokenHash, learnerId, createdAt: now, expiresAt });
		if (leaving !== undefined) await endLearnerSession(tx, hashToken(leaving));
		return joined;
	});
}
