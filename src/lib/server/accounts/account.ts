import { readName, type NameProblem } from '../../assignment/names/read-name.ts';
import { findClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { holdAdministrators, transact } from '../store/database/transact.ts';
import { findEducator, listEducators, type Educator } from '../store/educators.ts';
import { eraseEducator } from '../store/upkeep/erase.ts';
import { exportEducator, type EducatorExport } from '../store/upkeep/export.ts';
import type { Accounts } from './open-accounts.ts';
import { unlessRefused } from './make-auth.ts';
import { listSessions, type ListedSession } from './sessions.ts';
import type { Who } from './who-asks.ts';

interface AccountView {
	readonly type: 'account';
	readonly name: string;
	readonly email: string;
	readonly administrator: boolean;
	/** Whether it is known that the address is theirs; a new password is only sent there then. */
	readonly confirmed: boolean;
	readonly sessions: readonly ListedSession[];
}

/** What an educator sees of their own account. */
export async function viewAccount(
	accounts: Pick<Accounts, 'db' | 'auth'>,
	who: Who,
	headers: Headers
): Promise<AccountView | { readonly type: 'forbidden' }> {
	const educator = who.type === 'educator' ? await findEducator(accounts.db, who.id) : undefined;
	const session = await unlessRefused(accounts.auth.api.getSession({ headers }));
	const listed = await listSessions(accounts, who, headers);
	if (!educator || !session || listed.type === 'forbidden') return { type: 'forbidden' };
	const { name, email, administrator } = educator;
	return {
		...{ type: 'account', name, email, administrator },
		...{ confirmed: session.user.emailVerified, sessions: listed.sessions }
	};
}

type NameChanged =
	| { readonly type: 'changed' }
	/** Nothing was changed: it has become `now` since the form was made. */
	| { readonly type: 'crossed'; readonly now: string }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: NameProblem };

/** Changes the name by which other educators know whoever asks. */
export async function changeName(
	{ db, auth }: Pick<Accounts, 'db' | 'auth'>,
	who: Who,
	{
		name: typed,
		was,
		headers
	}: {
		readonly name: string;
		/** What stood in the form that asks. */
		readonly was: string;
		readonly headers: Headers;
	}
): Promise<NameChanged> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const read = readName(typed);
	if (read.type === 'unusable') return read;
	const now = (await findEducator(db, who.id))?.name;
	if (now === undefined) return { type: 'forbidden' };
	if (read.name === now || read.name === was) return { type: 'changed' };
	if (now !== was) return { type: 'crossed', now };
	const answer = await unlessRefused(auth.api.updateUser({ body: { name: read.name }, headers }));
	return { type: answer ? 'changed' : 'forbidden' };
}

/** Unless `erased`, nothing was done. */
type AccountErased =
	| { readonly type: 'erased' }
	| { readonly type: 'forbidden' }
	/** They are the only administrator, and there are other educators. */
	| { readonly type: 'last-administrator' }
	/** Nobody else teaches the classes with these names. */
	| { readonly type: 'alone'; readonly classes: readonly string[] };

function isLastAdministrator(all: readonly Educator[], id: string): boolean {
	return all.length > 1 && !all.some((one) => one.administrator && one.id !== id);
}

async function namesOf(tx: Database, classes: readonly string[]): Promise<readonly string[]> {
	const found = await Promise.all(classes.map((id) => findClass(tx, id)));
	return found.flatMap((one) => (one ? [one.name] : []));
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
		if (isLastAdministrator(all, id)) return { type: 'last-administrator' };
		const erased = await eraseEducator(tx, id, now);
		if (erased.type !== 'alone') return { type: 'erased' };
		return { type: 'alone', classes: await namesOf(tx, erased.classes) };
	});
}

/** All that is kept of the educator who asks, but for passwords and tokens. */
export async function exportAccount(
	db: Database,
	who: Who
): Promise<
	{ readonly type: 'exported'; readonly kept: EducatorExport } | { readonly type: 'forbidden' }
> {
	const kept = who.type === 'educator' ? await exportEducator(db, who.id) : undefined;
	return kept ? { type: 'exported', kept } : { type: 'forbidden' };
}
