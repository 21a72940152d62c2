import { readName } from '../../assignment/read-name.ts';
import { recordAudit } from '../store/audit.ts';
import { createUser } from '../store/create-user.ts';
import type { Database } from '../store/database.ts';
import { takeInvitation as takeRow } from '../store/invitations.ts';
import { holdAdministrators } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import type { Accounts } from './accounts.ts';
import { findInvitation, type Offer } from './find-invitation.ts';
import { passwordProblem } from './password-problem.ts';
import { readEmail } from './read-email.ts';

export interface Taking {
	readonly token: string;
	readonly name: string;
	/** Used where the invitation names none. */
	readonly email: string;
	readonly password: string;
	readonly now: string;
}

export type Taken =
	| { readonly type: 'taken'; readonly id: string; readonly email: string }
	/** There is none, it was taken, or it is over. */
	| { readonly type: 'gone' }
	| {
			readonly type: 'unusable';
			readonly field: 'name' | 'email' | 'password';
			readonly reason: string;
	  };

interface Person {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly passwordHash: string;
}

/** The address of an invitation counts as theirs: whoever invited vouches for it. A typed one does not. */
async function admit(tx: Database, offer: Offer, person: Person, now: string): Promise<Taken> {
	await holdAdministrators(tx);
	if (!(await takeRow(tx, offer.id, now))) return { type: 'gone' };
	const { id, email } = person;
	const created = await createUser(tx, {
		...person,
		...{ administrator: offer.administrator, createdAt: now, emailVerified: offer.email !== '' }
	});
	// Undoes the taking: the same transaction.
	if (created.type === 'taken') throw new AddressTaken();
	return { type: 'taken', id, email };
}

class AddressTaken extends Error {}

/** Makes an educator of whoever holds the link: once, however often it is sent. */
export async function takeInvitation(accounts: Accounts, asked: Taking): Promise<Taken> {
	const { db, auth, newId } = accounts;
	const { token, now, password } = asked;
	const offer = await findInvitation(accounts, token, now);
	if (!offer) return { type: 'gone' };
	const read = readName(asked.name);
	const unusable = (field: 'name' | 'email' | 'password', reason: string): Taken => ({
		...{ type: 'unusable', field, reason }
	});
	if (read.type === 'unusable') return unusable('name', read.reason);
	const { name } = read;
	const email = offer.email || readEmail(asked.email);
	if (email === null) return unusable('email', 'This is no address for e-mail.');
	const wrong = passwordProblem(password);
	if (wrong !== null) return unusable('password', wrong);
	const passwordHash = await (await auth.$context).password.hash(password);
	try {
		return await transact(db, async (tx) => {
			const taken = await admit(tx, offer, { id: newId(), name, email, passwordHash }, now);
			if (taken.type === 'taken') {
				const { id: actor } = taken;
				await recordAudit(tx, {
					...{ id: newId(), at: now, actor, action: 'invitation.take', subject: offer.id },
					detail: { administrator: offer.administrator }
				});
			}
			return taken;
		});
	} catch (error) {
		if (!(error instanceof AddressTaken)) throw error;
		return unusable('email', 'Somebody here already has this address. Sign in instead.');
	}
}
