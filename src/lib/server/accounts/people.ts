import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database/tables.ts';
import { holdAdministrators, transact } from '../store/database/transact.ts';
import { listEducators, type Educator, setAdministrator } from '../store/educators.ts';
import { listOpenInvitations, type Invitation } from '../store/invitations.ts';
import type { Accounts } from './open-accounts.ts';
import type { Who } from './who-asks.ts';

interface People {
	readonly type: 'people';
	readonly educators: readonly Educator[];
	/** Those that can still be taken. */
	readonly invitations: readonly Invitation[];
}

/** Who is here and who is invited; administrators only. */
export async function listPeople(
	db: Database,
	who: Who,
	now: string
): Promise<People | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	const [educators, invitations] = await Promise.all([
		listEducators(db),
		listOpenInvitations(db, now)
	]);
	return { type: 'people', educators, invitations };
}

type RoleChanged =
	| { readonly type: 'changed' }
	| { readonly type: 'forbidden' }
	/** They are the only administrator. */
	| { readonly type: 'last-administrator' };

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
		if (!administrator && others.length === 0) return { type: 'last-administrator' };
		await setAdministrator(tx, id, administrator);
		await recordAudit(tx, {
			...{ id: newId(), at: now, actor: who.id, action: 'role.change', subject: id },
			detail: { administrator }
		});
		return { type: 'changed' };
	});
}
