import type { Database } from './database.ts';
import type { Erased } from './erase-learner.ts';
import { forgetInAudit } from './forget-in-audit.ts';
import { hold } from './locks.ts';
import { addTombstone } from './tombstones.ts';
import { transact } from './transact.ts';

export type EducatorErased =
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
