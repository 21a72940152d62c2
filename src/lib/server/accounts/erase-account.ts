import { findClass } from '../store/classes.ts';
import { listEducators, type Educator } from '../store/educators.ts';
import type { Database } from '../store/database.ts';
import { eraseEducator } from '../store/erase-educator.ts';
import { holdAdministrators } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import type { Who } from './who.ts';

export type AccountErased =
	| { readonly type: 'erased' }
	| { readonly type: 'forbidden' }
	/** One sentence for a person; nothing was done. */
	| { readonly type: 'unusable'; readonly reason: string };

function isLastAdministrator(all: readonly Educator[], id: string): boolean {
	return all.length > 1 && !all.some((one) => one.administrator && one.id !== id);
}

async function names(tx: Database, classes: readonly string[]): Promise<string> {
	const found = await Promise.all(classes.map((id) => findClass(tx, id)));
	return found.flatMap((one) => (one ? [`“${one.name}”`] : [])).join(', ');
}

/** Erases an educator: oneself, or, as an administrator, anybody. Their classes stay with the others. */
export async function eraseAccount(
	db: Database,
	who: Who,
	{ id, now }: { readonly id: string; readonly now: string }
): Promise<AccountErased> {
	if (who.type !== 'educator' || (who.id !== id && !who.administrator))
		return { type: 'forbidden' };
	return transact(db, async (tx) => {
		await holdAdministrators(tx);
		const all = await listEducators(tx);
		const asks = all.find((one) => one.id === who.id);
		// They may have been demoted or erased since they were asked who they are.
		const may = asks && (who.id === id || asks.administrator);
		if (!may || !all.some((one) => one.id === id)) return { type: 'forbidden' };
		if (isLastAdministrator(all, id))
			return { type: 'unusable', reason: 'Make somebody else an administrator first.' };
		const erased = await eraseEducator(tx, id, now);
		if (erased.type !== 'alone') return { type: 'erased' };
		const which = await names(tx, erased.classes);
		const reason = `Nobody else teaches ${which}. Add an educator there, or delete it, first.`;
		return { type: 'unusable', reason };
	});
}
