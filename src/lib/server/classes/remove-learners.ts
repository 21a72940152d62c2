import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { eraseLearner, holdLearners } from '../store/erase-learner.ts';
import { listLearners } from '../store/learners.ts';
import { transact } from '../store/transact.ts';
import { personOf } from './person-of.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

export interface Removal extends Moment {
	readonly classId: string;
	readonly learners: readonly string[];
	readonly secret: string;
	/**
	 * `stay counted`: whoever joins under the name again has no more attempts left than before. `do not
	 * count`: somebody joined under a name that is not theirs, and whose name it is has all attempts.
	 */
	readonly attempts: 'stay counted' | 'do not count';
}

export type Removed =
	| { readonly type: 'removed'; readonly learners: number }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/**
 * Takes learners out of a class: erased, with all that they did. A name on the class's list stays there, and
 * is free again. Who is not in the class, or no longer, is passed over.
 */
export async function removeLearners(db: Database, who: Who, removal: Removal): Promise<Removed> {
	const { classId, secret, attempts } = removal;
	return transact(db, async (tx) => {
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const asked = new Set(removal.learners);
		const here = (await listLearners(tx, classId)).filter(({ id }) => asked.has(id));
		await holdLearners(
			tx,
			here.map(({ id }) => id)
		);
		if (here.length === 0)
			return {
				type: 'unusable',
				reason: 'Nobody was removed. They may have left the class already.'
			};
		const person = attempts === 'stay counted' ? personOf(secret) : undefined;
		for (const { id } of here) await eraseLearner(tx, id, removal.now, person);
		const action = attempts === 'stay counted' ? 'learner.erase' : 'learner.undo';
		await record(tx, removal, {
			...{ actor: found.by.id, action, subject: classId, detail: { learners: here.length } }
		});
		return { type: 'removed', learners: here.length };
	});
}
