import { nameKey } from '../../assignment/names/read-name.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listRoster, strikeNames } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { listLearners } from '../store/learners.ts';
import { eraseLearner, holdLearners } from '../store/upkeep/erase.ts';
import { giveBackAttempts } from '../store/used-attempts.ts';
import { record, type Moment } from './record-act.ts';
import { personOf } from './own-record.ts';
import { taught } from './view-class.ts';

/**
 * All three delete learners with everything they did. What stays differs.
 *
 * `remove`: the name stays on the class's list, free to join again, with no more attempts left than before.
 *
 * `erase`: nothing stays, neither the name on the list nor the count of attempts.
 *
 * `undo`: somebody joined under a name that is not theirs. The name stays on the list, and whose it is has all
 * attempts, also those that erased records under the name had used.
 */
export type RemovalAct = 'remove' | 'erase' | 'undo';

const actions = {
	remove: 'learner.remove',
	erase: 'learner.erase',
	undo: 'learner.undo'
} as const satisfies Readonly<Record<RemovalAct, string>>;

export interface Removal extends Moment {
	readonly classId: string;
	readonly learners: readonly string[];
	readonly secret: string;
	readonly act: RemovalAct;
}

type Removed =
	| { readonly type: 'removed'; readonly learners: number }
	| { readonly type: 'forbidden' }
	/** None of them is in the class, or no longer. */
	| { readonly type: 'nobody' };

/** Takes learners out of a class. Who is not in the class, or no longer, is passed over. */
export async function removeLearners(db: Database, who: Who, removal: Removal): Promise<Removed> {
	const { classId, secret, act } = removal;
	return transact(db, async (tx) => {
		// The list may lose names, and nobody joins under one of them meanwhile.
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const asked = new Set(removal.learners);
		const here = (await listLearners(tx, classId)).filter(({ id }) => asked.has(id));
		await holdLearners(
			tx,
			here.map(({ id }) => id)
		);
		if (here.length === 0) return { type: 'nobody' };
		const of = personOf(secret);
		const counted = act === 'remove' ? of : undefined;
		for (const { id } of here) await eraseLearner(tx, id, removal.now, counted);
		if (act !== 'remove') await giveBackAttempts(tx, { persons: here.map(of), learners: [] });
		if (act === 'erase')
			await strike(
				tx,
				classId,
				here.map(({ label }) => label)
			);
		await record(tx, removal, {
			...{ actor: found.by.id, action: actions[act], subject: classId },
			detail: { learners: here.length }
		});
		return { type: 'removed', learners: here.length };
	});
}

/** Takes names off the class's list, however it spells them. */
async function strike(tx: Database, classId: string, labels: readonly string[]): Promise<void> {
	const keys = new Set(labels.map(nameKey));
	const names = (await listRoster(tx, classId)).filter((name) => keys.has(nameKey(name)));
	await strikeNames(tx, classId, names);
}
