import { sql } from 'kysely';
import type { Database } from './database/tables.ts';
import { findLearner } from './learners.ts';

/**
 * How many attempts someone had used who is erased. Nothing else is kept about them: the attempts are counted
 * under a keyed hash, from which nobody without the key can read who it was. The count goes with its assignment.
 *
 * `used_attempts` holds it by person. Whoever joins under the same name is that person again, and has a copy in
 * `earlier_attempts`, so that taking a quiz needs no key. Only an educator's act lowers it
 * (`giveBackAttempts`).
 */
export type PersonKey = (learner: { readonly classId: string; readonly label: string }) => string;

/** Attempts that a learner has begun, those before they erased themselves left out. */
export async function countAttempts(db: Database, learnerId: string): Promise<number> {
	const { count } = await db
		.selectFrom('attempts')
		.select((row) => row.fn.countAll().as('count'))
		.where('learner_id', '=', learnerId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

interface Used {
	readonly assignment_id: string;
	readonly quiz_id: string;
	readonly own: number;
	readonly earlier: number;
}

/** By assignment and quiz: what a learner has begun (`own`), and what they had used before (`earlier`). */
async function usedBy(tx: Database, learnerId: string): Promise<readonly Used[]> {
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
	const used = new Map<string, Used>();
	for (const { attempts, ...place } of own)
		used.set(JSON.stringify(place), { ...place, own: Number(attempts), earlier: 0 });
	for (const { attempts, ...place } of earlier) {
		const key = JSON.stringify(place);
		used.set(key, { ...place, own: used.get(key)?.own ?? 0, earlier: attempts });
	}
	return [...used.values()];
}

/**
 * Counts what a learner has used, before they are deleted. It is added to what is counted already: someone else
 * of the same name may have been erased since this one joined.
 */
export async function keepUsedAttempts(
	tx: Database,
	learnerId: string,
	personOf: PersonKey
): Promise<void> {
	const learner = await findLearner(tx, learnerId);
	if (!learner) return;
	const person = personOf(learner);
	for (const { own, earlier, ...place } of await usedBy(tx, learnerId)) {
		const before = sql<number>`case when used_attempts.attempts > ${earlier}
			then used_attempts.attempts else ${earlier} end`;
		await tx
			.insertInto('used_attempts')
			.values({ ...place, person, attempts: earlier + own })
			.onConflict((conflict) =>
				conflict
					.columns(['assignment_id', 'person', 'quiz_id'])
					.doUpdateSet({ attempts: sql<number>`${before} + ${own}` })
			)
			.execute();
	}
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

/** In a class: how many attempts erased learners used, in all quizzes together. */
export async function listUsedAttempts(
	db: Database,
	classId: string
): Promise<{
	/** By the hash of the person. */
	readonly ofPerson: ReadonlyMap<string, number>;
	/** By the ID of the learner who has the name now. */
	readonly ofLearner: ReadonlyMap<string, number>;
}> {
	const persons = await db
		.selectFrom('used_attempts')
		.innerJoin('assignments', 'assignments.id', 'used_attempts.assignment_id')
		.select(['person as id', (row) => row.fn.sum('attempts').as('attempts')])
		.where('class_id', '=', classId)
		.groupBy('person')
		.execute();
	const learners = await db
		.selectFrom('earlier_attempts')
		.innerJoin('learners', 'learners.id', 'earlier_attempts.learner_id')
		.select(['learners.id', (row) => row.fn.sum('attempts').as('attempts')])
		.where('class_id', '=', classId)
		.groupBy('learners.id')
		.execute();
	const counts = (rows: typeof persons) =>
		new Map(rows.map(({ id, attempts }) => [id, Number(attempts)]));
	return { ofPerson: counts(persons), ofLearner: counts(learners) };
}

/**
 * Forgets the attempts that erased learners used under some names, so that they count no more: neither for
 * whoever joins next nor for the learners who have these names now.
 */
export async function giveBackAttempts(
	tx: Database,
	{
		persons,
		learners
	}: { readonly persons: readonly string[]; readonly learners: readonly string[] }
): Promise<void> {
	if (persons.length > 0)
		await tx.deleteFrom('used_attempts').where('person', 'in', persons).execute();
	if (learners.length > 0)
		await tx.deleteFrom('earlier_attempts').where('learner_id', 'in', learners).execute();
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
