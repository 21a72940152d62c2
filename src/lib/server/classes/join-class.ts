import { createHmac } from 'node:crypto';
import { parsePseudonym } from '../../assignment/names/pseudonym.ts';
import { findName, readName, type NameProblem } from '../../assignment/names/read-name.ts';
import { recoveryCode } from '../../assignment/letters.ts';
import { mostClasses } from '../accounts/learner-cookie.ts';
import { hashToken, keyOf } from '../accounts/secrets.ts';
import type { LearnerHere } from '../accounts/who-asks.ts';
import { learnerDays, learnerSessionDays } from '../accounts/session-lifetimes.ts';
import { findClass, type Class, listRoster } from '../store/classes.ts';
import { daysAfter } from '../store/database/columns.ts';
import type { Database } from '../store/database/tables.ts';
import {
	createLearnerSession,
	endLearnerSession,
	createLearner,
	findLearnerByLabel,
	findLearnerByRecovery,
	listLearners
} from '../store/learners.ts';
import { hit } from '../store/limits.ts';
import { hold, transact } from '../store/database/transact.ts';
import { takeUpUsedAttempts } from '../store/used-attempts.ts';
import { lookUpClass, type Visitor } from './class-code.ts';
import { tryJoinKey, type KeyProblem } from './join-keys.ts';
import { personOf } from './own-record.ts';

export interface Joining {
	/** As typed, or out of the link. */
	readonly code: string;
	/** The name, or the pseudonym that the page drew. */
	readonly label: string;
	/** As typed, where the class asks for the key of a name; else left out. */
	readonly key?: string;
	/** At least 20 random characters that the form was sent out with: a form sent twice joins once. */
	readonly ticket: string;
	readonly learnerId: string;
	readonly place: Visitor;
	/** Who is on this device. Whoever is here in the same class makes room: their session ends. */
	readonly here: readonly LearnerHere[];
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
	/** Too many tries; the same can be sent again after so many seconds. */
	| { readonly type: 'limited'; readonly retryAfter: number }
	/** Too many have joined today, from this network or in all. */
	| { readonly type: 'full'; readonly by: 'network' | 'class'; readonly retryAfter: number }
	| { readonly type: 'unusable'; readonly reason: JoinProblem }
	/** Of the key of a name. */
	| { readonly type: 'wrongKey'; readonly reason: KeyProblem };

/**
 * Why somebody cannot join as this. `nickname`: it is none that we draw; `unlisted`: the class's list does not have
 * the name; `taken`: a learner of the class has it; `drawn`: the same of a nickname, which is drawn anew; `paused`: nobody can join for now;
 * `crowded`: the device is in as many classes as it can be; `sent`: the form was sent
 * before; `damaged`: the form is not as we sent it out.
 */
export type JoinProblem =
	| NameProblem
	| 'nickname'
	| 'unlisted'
	| 'taken'
	| 'drawn'
	| 'paused'
	| 'crowded'
	| 'sent'
	| 'damaged';

/**
 * Learners that a class grows by in a day: from one network, which may be a whole school or a lecture hall of
 * 400, and in all. One network alone does not use up the class's room. Both are counted by the code, so a new
 * code starts them anew. Only who can join is counted, not who types a name that is taken.
 */
const joins = {
	network: { window: 24 * 60 * 60, limit: 600 },
	class: { window: 24 * 60 * 60, limit: 3000 }
};

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

async function labelOf(
	db: Database,
	{ id, naming, joinKeySalt }: Class,
	typed: string
): Promise<Labelled> {
	if (naming === 'pseudonym') {
		const label = parsePseudonym(typed);
		if (label !== null) return { type: 'label', label };
		return { type: 'unusable', reason: 'nickname' };
	}
	const read = readName(typed);
	if (read.type === 'unusable') return read;
	const roster = await listRoster(db, id);
	// Keys belong to names on the list. Without a list there are none.
	const free = roster.length === 0 && joinKeySalt === null;
	const label = free ? read.name : findName(roster, read.name);
	if (label !== undefined) return { type: 'label', label };
	return { type: 'unusable', reason: 'unlisted' };
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

/** Whether there is room for one more; counts them. */
async function room(
	db: Database,
	{ code }: Class,
	{ address, secret, now }: Visitor
): Promise<Extract<Joined, { type: 'full' }> | { readonly type: 'admitted' }> {
	const key = keyOf(secret, 'join-from', JSON.stringify([code, address]));
	const here = await hit(db, { ...joins.network, key, now });
	if (here.type === 'limited') return { type: 'full', by: 'network', retryAfter: here.retryAfter };
	const all = await hit(db, { ...joins.class, key: `join:${code}`, now });
	if (all.type === 'limited') return { type: 'full', by: 'class', retryAfter: all.retryAfter };
	return { type: 'admitted' };
}

/** Whether a learner of the class has this name, however they spelled it. */
async function isTaken(db: Database, classId: string, label: string): Promise<boolean> {
	if (await findLearnerByLabel(db, classId, label)) return true;
	const labels = (await listLearners(db, classId)).map((learner) => learner.label);
	return findName(labels, label) !== undefined;
}

function takenIn({ naming }: Class): Extract<Joined, { type: 'unusable' }> {
	return { type: 'unusable', reason: naming === 'pseudonym' ? 'drawn' : 'taken' };
}

/** Whether somebody who has not joined yet may; counts the try where that is needed. */
async function admit(
	db: Database,
	found: Class,
	asked: Joining,
	label: string
): Promise<Exclude<Joined, { type: 'joined' }> | { readonly type: 'admitted' }> {
	const { id: classId, joinKeySalt: salt } = found;
	if (found.joiningPausedAt !== null) return { type: 'unusable', reason: 'paused' };
	if (await isTaken(db, classId, label)) return takenIn(found);
	if (salt !== null) {
		const typed = asked.key ?? '';
		const tried = await tryJoinKey(db, asked.place, { classId, salt, name: label, typed });
		if (tried.type === 'limited') return tried;
		if (tried.type === 'wrong') return { type: 'wrongKey', reason: tried.reason };
	}
	return room(db, found, asked.place);
}

/** Whether a device that is not in this class is in as many as it can be. */
export function isCrowded(here: readonly LearnerHere[], classId: string): boolean {
	return here.filter(({ who }) => who.classId !== classId).length >= mostClasses;
}

/** Makes the learner and the session of this device. `taken`: somebody was quicker. */
async function enter(
	tx: Database,
	asked: Joining,
	as: {
		readonly classId: string;
		readonly label: string;
		readonly tokenHash: string;
		readonly recoveryHash: string;
	}
): Promise<'entered' | 'taken'> {
	const { learnerId, here, place } = asked;
	const { classId, label, tokenHash, recoveryHash } = as;
	const { now: createdAt, secret } = place;
	if (await isTaken(tx, classId, label)) return 'taken';
	const created = await createLearner(tx, {
		...{ id: learnerId, classId, label, recoveryHash, createdAt },
		expiresAt: daysAfter(createdAt, learnerDays)
	});
	if (created.type === 'taken') return 'taken';
	await takeUpUsedAttempts(tx, learnerId, personOf(secret)({ classId, label }));
	const expiresAt = daysAfter(createdAt, learnerSessionDays);
	await createLearnerSession(tx, { tokenHash, learnerId, createdAt, expiresAt });
	for (const { who, token } of here)
		if (who.classId === classId) await endLearnerSession(tx, hashToken(token));
	return 'entered';
}

/**
 * Joins a class: a learner, a session for this device, and a recovery code for others. Asks for no account
 * and no address; a name only where the class goes by names.
 */
export async function joinClass(db: Database, asked: Joining): Promise<Joined> {
	const { place, ticket } = asked;
	const { now, secret } = place;
	const found = await lookUpClass(db, asked.code, place);
	if (found.type === 'unusable') return { type: 'missing' };
	if (found.type !== 'found') return found;
	if (!/^[\w-]{20,100}$/.test(ticket)) return { type: 'unusable', reason: 'damaged' };
	const labelled = await labelOf(db, found.class, asked.label);
	if (labelled.type === 'unusable') return labelled;
	const { id: classId } = found.class;
	const { label } = labelled;
	const { token, recovery } = secretsOf(secret, ticket);
	const [tokenHash, recoveryHash] = [hashToken(token), hashToken(recovery)];
	const joined: Joined = { type: 'joined', token, recovery, label, class: found.class };
	const sent = (tx: Database) => alreadyJoined(tx, { classId, label, now }, recoveryHash);
	const first = await sent(db);
	if (first === 'now') return joined;
	if (first === 'before') return { type: 'unusable', reason: 'sent' };
	if (isCrowded(asked.here, classId)) return { type: 'unusable', reason: 'crowded' };
	const admitted = await admit(db, found.class, asked, label);
	// The same form, which came at once twice: the other one has joined meanwhile.
	if (admitted.type !== 'admitted') return (await sent(db)) === 'now' ? joined : admitted;
	return transact(db, async (tx) => {
		// One after the other: of two who spell one name in two ways, the second sees the first.
		await hold(tx, 'classes', [classId], 'to change');
		// Deleted, archived or paused since it was looked for.
		const present = await findClass(tx, classId);
		if (present?.archivedAt !== null) return { type: 'missing' };
		if (present.joiningPausedAt !== null) return { type: 'unusable', reason: 'paused' };
		const before = await sent(tx);
		if (before === 'now') return joined;
		if (before === 'before') return { type: 'unusable', reason: 'sent' };
		const entered = await enter(tx, asked, { classId, label, tokenHash, recoveryHash });
		if (entered === 'entered') return joined;
		return (await sent(tx)) === 'now' ? joined : takenIn(found.class);
	});
}
