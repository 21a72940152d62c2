import { createHmac } from 'node:crypto';
import { readName, type NameProblem } from '../../assignment/names/read-name.ts';
import { day } from '../../messages/dates.ts';
import * as mails from '../../messages/mails.ts';
import { zoneOf } from '../../messages/zones.ts';
import { recordAudit } from '../store/audit.ts';
import { daysAfter } from '../store/database/columns.ts';
import type { Database } from '../store/database/tables.ts';
import { holdAdministrators, transact } from '../store/database/transact.ts';
import { createUser, findEducator, findEducatorByEmail } from '../store/educators.ts';
import {
	createInvitation,
	findOpenInvitation,
	listOpenInvitations,
	takeInvitation as takeRow,
	deleteInvitation
} from '../store/invitations.ts';
import type { Message } from './mail/mail.ts';
import type { Accounts } from './open-accounts.ts';
import { passwordProblem, type PasswordProblem } from './password.ts';
import { readEmail } from './mail/read-email.ts';
import { hashToken } from './secrets.ts';
import type { Who } from './who-asks.ts';

type Delivery = 'sent' | 'none' | 'failed';

/** Why nobody can be invited or come in with an address. `taken`: an account has it. */
type AddressProblem = 'address' | 'taken';

type Invited =
	| {
			readonly type: 'invited';
			/** To be handed over by whoever invites, where no mail was sent; else `null`. */
			readonly link: string | null;
			readonly email: string;
			/** `none`: there is no mail server. `failed`: it could not be reached, or refused the message. */
			readonly mail: Delivery;
	  }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: AddressProblem };

/** Mail when there is a server for it and it takes the message. */
async function deliver(
	{ mail, onFailure }: Accounts,
	to: string,
	message: Omit<Message, 'to'>
): Promise<Delivery> {
	try {
		await mail.send({ to, ...message });
		return mail.type === 'smtp' ? 'sent' : 'none';
	} catch (error) {
		onFailure(error);
		return 'failed';
	}
}

/** Invites an educator. Administrators only; the invitation says which address, and is taken once. */
export async function invite(
	accounts: Accounts,
	who: Who,
	asked: {
		/** Of the invitation: the same for a form that is sent twice, which makes one. */
		readonly id: string;
		readonly email: string;
		readonly administrator: boolean;
		readonly now: string;
		/** One to the same address, sent by the same person since then, is sent again instead. */
		readonly sentSince?: string;
	}
): Promise<Invited> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	const { db, newId, origin, secret } = accounts;
	const { administrator, now } = asked;
	const email = readEmail(asked.email);
	if (email === null) return { type: 'unusable', reason: 'address' };
	if (await findEducatorByEmail(db, email)) return { type: 'unusable', reason: 'taken' };
	const tokenOf = (id: string) =>
		createHmac('sha256', secret).update(`invitation:${id}`).digest('base64url');
	const expiresAt = daysAfter(now, invitationDays);
	const made = await transact(db, async (tx) => {
		await holdAdministrators(tx);
		// They may have been demoted or erased since they were asked who they are.
		if (!(await findEducator(tx, who.id))?.administrator) return null;
		const same = (await listOpenInvitations(tx, now)).find(
			(one) =>
				one.email === email &&
				one.administrator === administrator &&
				one.invitedBy === who.id &&
				asked.sentSince !== undefined &&
				one.createdAt >= asked.sentSince
		);
		const id = same?.id ?? asked.id;
		const token = tokenOf(id);
		// Sent twice. The message goes out again, with the same link: whether the first one arrived is not known.
		const there = await findOpenInvitation(tx, hashToken(token), now);
		if (there) return { token, expiresAt: there.expiresAt };
		await deleteInvitation(tx, id);
		await createInvitation(tx, {
			...{ id, email, administrator, invitedBy: who.id, tokenHash: hashToken(token) },
			...{ createdAt: now, expiresAt }
		});
		await recordAudit(tx, {
			...{ id: newId(), at: now, actor: who.id, action: 'invitation.create', subject: id },
			detail: { administrator }
		});
		return { token, expiresAt };
	});
	if (!made) return { type: 'forbidden' };
	const link = `${origin}/teach/invitation/${made.token}`;
	const mail = await deliver(
		accounts,
		email,
		mails.invitation(link, day(made.expiresAt, zoneOf({ timeZone: null })))
	);
	return { type: 'invited', email, mail, link: mail === 'sent' ? null : link };
}

/** What an invitation offers to whoever holds its link. */
interface Offer {
	readonly id: string;
	/** Empty in the link that makes the first administrator: they say theirs. */
	readonly email: string;
	readonly administrator: boolean;
}

/** `undefined`: there is none, it was taken, it is over, or who invited is no administrator any more. */
export async function findInvitation(
	{ db }: Pick<Accounts, 'db'>,
	token: string,
	now: string
): Promise<Offer | undefined> {
	const found = await findOpenInvitation(db, hashToken(token), now);
	return found && { id: found.id, email: found.email, administrator: found.administrator };
}

interface Taking {
	readonly token: string;
	readonly name: string;
	/** Used where the invitation names none. */
	readonly email: string;
	readonly password: string;
	readonly now: string;
}

type Taken =
	| { readonly type: 'taken'; readonly id: string; readonly email: string }
	/** There is none, it was taken, it is over, or who invited is no administrator any more. */
	| { readonly type: 'gone' }
	| ({ readonly type: 'unusable' } & TakingProblem);

/** What is wrong with what was sent, by the field. */
export type TakingProblem =
	| { readonly field: 'name'; readonly reason: NameProblem }
	| { readonly field: 'email'; readonly reason: AddressProblem }
	| { readonly field: 'password'; readonly reason: PasswordProblem };

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
	const unusable = (problem: TakingProblem): Taken => ({ type: 'unusable', ...problem });
	if (read.type === 'unusable') return unusable({ field: 'name', reason: read.reason });
	const { name } = read;
	const email = offer.email || readEmail(asked.email);
	if (email === null) return unusable({ field: 'email', reason: 'address' });
	const wrong = passwordProblem(password);
	if (wrong !== null) return unusable({ field: 'password', reason: wrong });
	const passwordHash = await (await auth.$context).password.hash(password);
	try {
		const outcome = await transact(db, async (tx) => {
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
		if (outcome.type === 'taken' && offer.email === '') accounts.dropFirstLink();
		return outcome;
	} catch (error) {
		if (!(error instanceof AddressTaken)) throw error;
		return unusable({ field: 'email', reason: 'taken' });
	}
}

/** An invitation that nobody can take any more; administrators only. */
export async function withdrawInvitation(
	{ db, newId }: Pick<Accounts, 'db' | 'newId'>,
	who: Who,
	{ id, now }: { readonly id: string; readonly now: string }
): Promise<{ readonly type: 'withdrawn' } | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator' || !who.administrator) return { type: 'forbidden' };
	await deleteInvitation(db, id);
	const deed = { actor: who.id, action: 'invitation.withdraw', subject: id, detail: null };
	await recordAudit(db, { id: newId(), at: now, ...deed });
	return { type: 'withdrawn' };
}

/** Days in which an invitation can be taken. */
export const invitationDays = 7;
