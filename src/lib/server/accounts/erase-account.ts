import { findClass } from '../store/classes.ts';
import { findEducator, listEducators } from '../store/educators.ts';
import type { Database } from '../store/database.ts';
import { eraseEducator } from '../store/erase-educator.ts';
import { transact } from '../store/transact.ts';
import type { Who } from './who.ts';

export type AccountErased =
	| { readonly type: 'erased' }
	| { readonly type: 'forbidden' }
	/** One sentence for a person; nothing was done. */
	| { readonly type: 'unusable'; readonly reason: string };

async function lastAdministrator(tx: Database, id: string): Promise<boolean> {
	const all = await listEducators(tx);
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
		if (!(await findEducator(tx, id))) return { type: 'forbidden' };
		if (await lastAdministrator(tx, id))
			return { type: 'unusable', reason: 'Make somebody else an administrator first.' };
		const erased = await eraseEducator(tx, id, now);
		if (erased.type !== 'alone') return { type: 'erased' };
		const which = await names(tx, erased.classes);
		const reason = `Nobody else teaches ${which}. Add an educator there, or delete it, first.`;
		return { type: 'unusable', reason };
	});
}
