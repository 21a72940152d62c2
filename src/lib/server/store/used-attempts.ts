import type { Database } from './database/tables.ts';
import { findLearner } from './learners.ts';

/**
 * How many attempts somebody has used who erased themselves. Nothing else is kept of them: they are counted
 * under a keyed hash, from which nobody without the key reads who it was. The count goes with its assignment.
 *
 * `used_attempts` holds it by person. Whoever joins under the same label is that person again, and has it as
 * `earlier_attempts` of theirs, so that taking a quiz needs no key.
 */
export type Person = (learner: { readonly classId: string; readonly label: string }) => string;

/** Attempts that a learner has begun, those before they erased themselves left out. */
export async function countAttempts(db: Database, learnerId: string): Promise<number> {
	const { count } = await db
		.selectFrom('attempts')
		.select((row) => row.fn.countAll().as('count'))
		.where('learner_id', '=', learnerId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** By assignment and quiz: what a learner has begun, and what they had used before. */
async function usedBy(tx: Database, learnerId: string) {
	const own = await tx
		.selectFrom('attempts')
		.select(['assignment_id', 'quiz_id', (row) => row.fn.countAll().as('attempts')])
		.where('learner_id', '=', learnerId)
		.groupBy(['assignment_id', 'quiz_id'])
		.execute();
	const earlier = await tx
		.selectFrom('earlier_attempts')
		.select(['assignment_id', 'quiz_id', 'attempts'])
		.where('learner_id', '=', learnerId)
		.execute();
	const used = new Map<string, { assignment_id: string; quiz_id: string; attempts: number }>();
	for (const { assignment_id, quiz_id, attempts } of [...own, ...earlier]) {
		const place = JSON.stringify([assignment_id, quiz_id]);
		const before = used.get(place)?.attempts ?? 0;
		used.set(place, { assignment_id, quiz_id, attempts: before + Number(attempts) });
	}
	return [...used.values()];
}

/** Keeps what a learner has used, before they are deleted. */
export async function keepUsedAttempts(
	tx: Database,
	learnerId: string,
	personOf: Person
): Promise<void> {
	const learner = await findLearner(tx, learnerId);
	const used = learner ? await usedBy(tx, learnerId) : [];
	if (!learner || used.length === 0) return;
	const person = personOf(learner);
	await tx
		.insertInto('used_attempts')
		.values(used.map((row) => ({ ...row, person })))
		.onConflict((conflict) =>
			conflict
				.columns(['assignment_id', 'person', 'quiz_id'])
				.doUpdateSet((row) => ({ attempts: row.ref('excluded.attempts') }))
		)
		.execute();
}

/** What `person` used before is what this learner used before. */
export async function takeUpUsedAttempts(
	tx: Database,
	learnerId: string,
	person: string
): Promise<void> {
	const used = await tx
		.selectFrom('used_attempts')
		.select(['assignment_id', 'quiz_id', 'attempts'])
		.where('person', '=', person)
		.execute();
	if (used.length === 0) return;
	const rows = used.map((row) => ({ ...row, learner_id: learnerId }));
	await tx.insertInto('earlier_attempts').values(rows).execute();
}

/** How many attempts at a quiz a learner had used before they erased themselves and joined again. */
export async function earlierAttempts(
	db: Database,
	at: { readonly assignmentId: string; readonly learnerId: string; readonly quizId: string }
): Promise<number> {
	const row = await db
		.selectFrom('earlier_attempts')
		.select('attempts')
		.where('assignment_id', '=', at.assignmentId)
		.where('learner_id', '=', at.learnerId)
		.where('quiz_id', '=', at.quizId)
		.executeTakeFirst();
	return row?.attempts ?? 0;
}

/** That somebody was here and is gone: the random id that nothing else holds any more, and no word of them. */
interface Tombstone {
	readonly id: string;
	readonly kind: 'learner' | 'educator';
	readonly at: string;
}

export async function addTombstone(db: Database, tombstone: Tombstone): Promise<void> {
	await db
		.insertInto('tombstones')
		.values(tombstone)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** Oldest first. */
export async function listTombstones(db: Database): Promise<readonly Tombstone[]> {
	return db.selectFrom('tombstones').selectAll().orderBy('at').orderBy('id').execute();
}
