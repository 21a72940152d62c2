import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database/tables.ts';
import { holdAdministrators, transact } from '../store/database/transact.ts';
import {
	type Educator,
	findEducatorByEmail,
	listEducators,
	setAdministrator
} from '../store/educators.ts';
import { deleteFirstInvitations } from '../store/invitations.ts';
import { makeResetLink } from './mail/mail-link.ts';
import type { Accounts } from './open-accounts.ts';
import { readEmail } from './mail/read-email.ts';

// What whoever runs the server does on its command line. Each act is recorded, as done by `system`.

interface Asked {
	/** As it was typed. */
	readonly email: string;
	readonly now: string;
}

/** No educator has this address. */
type Nobody = { readonly type: 'nobody' };

type Recording = Pick<Accounts, 'db' | 'newId'>;

interface Deed {
	readonly action: string;
	readonly subject: string;
	readonly detail?: unknown;
	readonly now: string;
}

async function record(tx: Database, { newId }: Recording, { now, ...deed }: Deed): Promise<void> {
	await recordAudit(tx, { id: newId(), at: now, actor: 'system', detail: null, ...deed });
}

async function findTyped(db: Database, typed: string): Promise<Educator | undefined> {
	const email = readEmail(typed);
	return email === null ? undefined : findEducatorByEmail(db, email);
}

/** Everybody who has an account, by name. */
export async function listForOperator(
	accounts: Recording,
	now: string
): Promise<readonly Educator[]> {
	return transact(accounts.db, async (tx) => {
		await record(tx, accounts, { action: 'educators.list', subject: '', now });
		return listEducators(tx);
	});
}

type PasswordLinkMade =
	{ readonly type: 'made'; readonly link: string; readonly expiresAt: string } | Nobody;

/**
 * A link for a new password, to hand over in person. Also where the address is not confirmed: the operator
 * knows whom they give it to.
 */
export async function makePasswordLink(
	accounts: Accounts,
	{ email, now }: Asked
): Promise<PasswordLinkMade> {
	return transact(accounts.db, async (tx) => {
		const found = await findTyped(tx, email);
		if (!found) return { type: 'nobody' };
		await record(tx, accounts, { action: 'password.link', subject: found.id, now });
		const made = await makeResetLink({ ...accounts, db: tx }, found.id, now);
		return { type: 'made', ...made };
	});
}

type AdministratorMade =
	| { readonly type: 'made'; readonly educator: Educator }
	/** They were one before; nothing was changed. */
	| { readonly type: 'already'; readonly educator: Educator }
	| Nobody;

/** Makes an administrator of an educator. A link that would make the first administrator ends with it. */
export async function makeAdministrator(
	accounts: Pick<Accounts, 'db' | 'newId' | 'dropFirstLink'>,
	{ email, now }: Asked
): Promise<AdministratorMade> {
	const made = await transact(accounts.db, async (tx): Promise<AdministratorMade> => {
		await holdAdministrators(tx);
		const educator = await findTyped(tx, email);
		if (!educator) return { type: 'nobody' };
		if (educator.administrator) return { type: 'already', educator };
		await deleteFirstInvitations(tx);
		await setAdministrator(tx, educator.id, true);
		const detail = { administrator: true };
		await record(tx, accounts, { action: 'role.change', subject: educator.id, detail, now });
		return { type: 'made', educator };
	});
	if (made.type === 'made') accounts.dropFirstLink();
	return made;
}
