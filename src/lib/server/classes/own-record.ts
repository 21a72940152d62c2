import { erasedOwn, record, replacedRecovery, type Moment } from './record-act.ts';
import { nameKey } from '../../assignment/names/read-name.ts';
import { hashToken, keyOf } from '../accounts/secrets.ts';
import { zoneOf } from '../../messages/zones.ts';
import type { LearnerHere, Who } from '../accounts/who-asks.ts';
import { listDeeds } from '../store/audit.ts';
import { findClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { transact } from '../store/database/transact.ts';
import {
	findLearner,
	countLearnerSessions,
	endLearnerSession,
	endOtherLearnerSessions
} from '../store/learners.ts';
import { eraseLearner } from '../store/upkeep/erase.ts';
import { exportLearner, type LearnerExport } from '../store/upkeep/export.ts';
import type { PersonKey } from '../store/used-attempts.ts';

interface OwnView {
	readonly type: 'own';
	/** Id of the class. */
	readonly id: string;
	readonly className: string;
	readonly naming: 'name' | 'pseudonym';
	/** What they go by here. */
	readonly label: string;
	/** When an educator last made a new recovery code for them; `null`: none did, as far as the audit trail goes back. */
	readonly replacedAt: string | null;
	/** On this day they and all that they did are deleted. */
	readonly expiresAt: string;
	/** IANA time zone of the class. */
	readonly zone: string;
}

/** What a learner sees of themselves and of their class: nobody else in it. */
export async function viewOwn(
	db: Database,
	who: Who
): Promise<OwnView | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const [learner, found, replaced] = await Promise.all([
		findLearner(db, who.id),
		findClass(db, who.classId),
		listDeeds(db, replacedRecovery, who.id)
	]);
	if (!learner || !found) return { type: 'forbidden' };
	const { label, expiresAt } = learner;
	const { name: className, naming } = found;
	const replacedAt = replaced[0]?.at ?? null;
	const zone = zoneOf(found);
	return { type: 'own', id: who.classId, className, naming, label, expiresAt, replacedAt, zone };
}

/**
 * All that is kept of a learner, at their own wish, but for marks: whether they may be seen yet is for the
 * assignment to say, and its page shows them when they may. Of what a question was made of, its key and its
 * feedback, not even a hash.
 */
export async function exportOwn(
	db: Database,
	who: Who
): Promise<
	{ readonly type: 'exported'; readonly kept: LearnerExport } | { readonly type: 'forbidden' }
> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const all = await exportLearner(db, who.id);
	if (!all) return { type: 'forbidden' };
	const attempts = all.attempts.map((attempt) => ({
		...attempt,
		input: {
			...attempt.input,
			questions: attempt.input.questions.map((question) => ({ ...question, hash: '' }))
		},
		events: attempt.events.filter((event) => event.type !== 'mark')
	}));
	return { type: 'exported', kept: { ...all, attempts } };
}

/**
 * Deletes a learner with all that they did, at their own wish. Attempts that they used stay counted: whoever
 * has seen a key does not get another go by joining again under the same name.
 */
export async function eraseOwn(
	db: Database,
	who: Who,
	{ secret, ...moment }: Moment & { readonly secret: string }
): Promise<{ readonly type: 'erased' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	return transact(db, async (tx) => {
		const erased = await eraseLearner(tx, who.id, moment.now, personOf(secret));
		if (erased.type === 'unknown') return { type: 'forbidden' };
		await record(tx, moment, {
			...{ actor: 'learner', action: erasedOwn, subject: who.classId },
			detail: { attempts: erased.attempts }
		});
		return { type: 'erased' };
	});
}

/** Ends the session of one device; what was done stays, and the recovery code brings back to it. */
export async function leaveDevice(db: Database, token: string): Promise<void> {
	await endLearnerSession(db, hashToken(token));
}

/** The classes on a device with who is there, by name. */
export async function viewClassesHere(
	db: Database,
	here: readonly LearnerHere[]
): Promise<readonly OwnView[]> {
	const views = await Promise.all(here.map(({ who }) => viewOwn(db, who)));
	return views
		.flatMap((view) => (view.type === 'own' ? [view] : []))
		.sort((a, b) => (a.className < b.className ? -1 : 1));
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

/**
 * The same for the same class and the same name (`nameKey`). A hash with the server's secret, so that a copy of
 * the database does not say who it was.
 */
export function personOf(secret: string): PersonKey {
	return ({ classId, label }) => keyOf(secret, 'person', JSON.stringify([classId, nameKey(label)]));
}
