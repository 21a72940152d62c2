import { recordAudit } from '../store/audit.ts';
import { listEducators, setAdministrator } from '../store/educators.ts';
import { holdAdministrators } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import type { Accounts } from './accounts.ts';
import type { Who } from './who.ts';

export type RoleChanged =
	| { readonly type: 'changed' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/** Makes an administrator of an educator, or the other way round; administrators only, and one stays. */
export async function changeRole(
	{ db, newId }: Pick<Accounts, 'db' | 'newId'>,
	who: Who,
	{
		id,
		administrator,
		now
	}: { readonly id: string; readonly administrator: boolean; readonly now: string }
): Promise<RoleChanged> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	return transact(db, async (tx) => {
		await holdAdministrators(tx);
		const all = await listEducators(tx);
		const asks = all.find((one) => one.id === who.id);
		// They may have been demoted or erased since they were asked who they are.
		if (!asks?.administrator || !all.some((one) => one.id === id)) return { type: 'forbidden' };
		const others = all.filter((one) => one.administrator && one.id !== id);
		if (!administrator && others.length === 0)
			return { type: 'unusable', reason: 'There is no other administrator.' };
		await setAdministrator(tx, id, administrator);
		await recordAudit(tx, {
			...{ id: newId(), at: now, actor: who.id, action: 'role.change', subject: id },
			detail: { administrator }
		});
		return { type: 'changed' };
	});
}
