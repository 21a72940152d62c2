import { forgetInAudit } from '../audit.ts';
import type { Database } from '../database/tables.ts';
import { hold, holdThere, transact } from '../database/transact.ts';
import { addTombstone, countAttempts, keepUsedAttempts, type PersonKey } from '../used-attempts.ts';

type Erased = { readonly type: 'erased' } | { readonly type: 'unknown' };

type LearnerErased =
	/** `attempts`: how many they had begun. */
	{ readonly type: 'erased'; readonly attempts: number } | { readonly type: 'unknown' };

/**
 * Locks learners and their attempts before they are deleted, which would take them in the order in which
 * they happen to lie.
 */
export async function holdLearners(tx: Database, ids: readonly string[]): Promise<void> {
	const here = [...(await holdThere(tx, 'learners', ids, 'to delete'))];
	if (here.length === 0) return;
	const attempts = await tx
		.selectFrom('attempts')
		.select(['id', 'assignment_id'])
		.where('learner_id', 'in', here)
		.execute();
	// What they used is counted at these.
	const assignments = new Set(attempts.map((row) => row.assignment_id));
	await hold(tx, 'assignments', [...assignments], 'to stay');
	await hold(
		tx,
		'attempts',
		attempts.map((row) => row.id),
		'to delete'
	);
}

/**
 * Deletes a learner with everything that they did. What stays is the tombstone, which says that this id was
 * somebody, and, where `person` is given, how many attempts they used. The list of names that the class
 * expects is the educator's, and stays as it is.
 */
export async function eraseLearner(
	db: Database,
	id: string,
	at: string,
	person?: PersonKey
): Promise<LearnerErased> {
	return transact(db, async (tx) => {
		await holdLearners(tx, [id]);
		const attempts = await countAttempts(tx, id);
		if (person) await keepUsedAttempts(tx, id, person);
		const learner = await tx
			.deleteFrom('learners')
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst();
		if (!learner) return { type: 'unknown' };
		await forgetInAudit(tx, id);
		await addTombstone(tx, { id, kind: 'learner', at });
		return { type: 'erased', attempts };
	});
}

type EducatorErased =
	| Erased
	/** Nothing was done: these classes have no other educator. Give them one, or delete them, first. */
	| { readonly type: 'alone'; readonly classes: readonly string[] };

/** Classes of this educator in which there is no other. */
async function aloneIn(tx: Database, id: string): Promise<readonly string[]> {
	const rows = await tx
		.selectFrom('class_educators as own')
		.select('own.class_id')
		.where('own.educator_id', '=', id)
		.where((row) =>
			row.not(
				row.exists(
					row
						.selectFrom('class_educators as other')
						.select('other.class_id')
						.whereRef('other.class_id', '=', 'own.class_id')
						.where('other.educator_id', '!=', id)
				)
			)
		)
		.execute();
	return rows.map((row) => row.class_id);
}

/** Of these classes: where nobody owns one any more, those who are left do. */
async function handOver(tx: Database, classes: readonly string[]): Promise<void> {
	if (classes.length === 0) return;
	const owned = tx.selectFrom('class_educators').select('class_id').where('owner', '=', 1);
	await tx
		.updateTable('class_educators')
		.set({ owner: 1 })
		.where('class_id', 'in', classes)
		.where('class_id', 'not in', owned)
		.execute();
}

/** Holds an educator and their classes: nobody adds them to another, or leaves one of these, meanwhile. */
async function holdWithClasses(tx: Database, id: string): Promise<readonly string[]> {
	await hold(tx, 'user', [id], 'to delete');
	const rows = await tx
		.selectFrom('class_educators')
		.select('class_id')
		.where('educator_id', '=', id)
		.execute();
	const classes = rows.map((row) => row.class_id);
	await hold(tx, 'classes', classes, 'to change');
	return classes;
}

/**
 * Deletes an educator: user, password, sessions, invitations. Classes and assignments stay with the
 * other educators; what stays of the erased one is the tombstone.
 */
export async function eraseEducator(
	db: Database,
	id: string,
	at: string,
	despite: 'nothing' | 'whatever they leave behind' = 'nothing'
): Promise<EducatorErased> {
	return transact(db, async (tx) => {
		const taught = await holdWithClasses(tx, id);
		const classes = despite === 'nothing' ? await aloneIn(tx, id) : [];
		if (classes.length > 0) return { type: 'alone', classes };
		const user = await tx
			.deleteFrom('user')
			.where('id', '=', id)
			.returning('email')
			.executeTakeFirst();
		if (!user) return { type: 'unknown' };
		for (const table of ['invitations', 'class_invitations'] as const)
			await tx.deleteFrom(table).where('email', '=', user.email).execute();
		// better-auth keeps a user's id or address in what it is about to verify.
		for (const word of [id, user.email])
			await tx
				.deleteFrom('verification')
				.where((row) => row.or([row('identifier', '=', word), row('value', 'like', `%${word}%`)]))
				.execute();
		await handOver(tx, taught);
		await forgetInAudit(tx, id);
		await addTombstone(tx, { id, kind: 'educator', at });
		return { type: 'erased' };
	});
}

/**
 * Erases those who have a tombstone and are here all the same: a restored backup was older than their
 * tombstone. Their number.
 */
export async function eraseAgain(db: Database, now: string): Promise<number> {
	const learners = await db
		.selectFrom('tombstones')
		.innerJoin('learners', 'learners.id', 'tombstones.id')
		.select('learners.id')
		.execute();
	const educators = await db
		.selectFrom('tombstones')
		.innerJoin('user', 'user.id', 'tombstones.id')
		.select('user.id')
		.execute();
	for (const { id } of learners) await eraseLearner(db, id, now);
	for (const { id } of educators) await eraseEducator(db, id, now, 'whatever they leave behind');
	return learners.length + educators.length;
}
