import { day } from '../../messages/dates.ts';
import * as mails from '../../messages/mails.ts';
import { zoneOf } from '../../messages/zones.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { readEmail } from '../accounts/mail/read-email.ts';
import type { Who } from '../accounts/who-asks.ts';
import {
	inviteToClass,
	listClassInvitations,
	listClassOffers,
	removeClassInvitation,
	takeClassInvitation,
	type ClassOffer
} from '../store/class-invitations.ts';
import {
	addClassEducator,
	findClassEducator,
	listClassEducators,
	removeClassEducator
} from '../store/classes.ts';
import { daysAfter } from '../store/database/columns.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { findConfirmedEmail, findRecipient } from '../store/educators.ts';
import { tryNow } from '../store/limits.ts';
import { record, type Moment } from './record-act.ts';
import { taught } from './view-class.ts';

const oneDay = 24 * 60 * 60;

/** Days in which an invitation can be accepted. */
const openDays = 30;

/** Invitations that a class can have open at once. */
export const mostInvitations = 50;

/** Seconds between messages to one person about classes: an owner can invite and withdraw all day. */
const waits = [0, 0, 0, 0, 0, 10 * 60, 60 * 60];

/**
 * Why nobody was invited or removed. `address`: it is none; `teaches`: they teach the class already; `many`:
 * `mostInvitations` are open; `last-owner`: the class would have no owner.
 */
export type EducatorsProblem = 'address' | 'teaches' | 'many' | 'last-owner';

type EducatorInvited =
	| { readonly type: 'invited'; readonly email: string }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: EducatorsProblem };

interface Invited extends Moment {
	readonly classId: string;
	readonly email: string;
}

/**
 * Invites whoever has this address to teach the class. Owners only. Whether anybody here has it is looked up
 * after the answer, which is the same for every address and takes as long: owners do not learn who has an
 * account.
 */
export async function inviteEducator(
	{ db, mail, origin, later }: Pick<Accounts, 'db' | 'mail' | 'origin' | 'later'>,
	who: Who,
	{ classId, ...asked }: Invited
): Promise<EducatorInvited> {
	const { now } = asked;
	const email = readEmail(asked.email);
	const expiresAt = daysAfter(now, openDays);
	const invited = await transact(db, async (tx): Promise<EducatorInvited> => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden' || !found.owner) return { type: 'forbidden' };
		if (email === null) return { type: 'unusable', reason: 'address' };
		if ((await listClassEducators(tx, classId)).some((one) => one.email === email))
			return { type: 'unusable', reason: 'teaches' };
		const open = await listClassInvitations(tx, classId, now);
		if (open.length >= mostInvitations && !open.some((one) => one.email === email))
			return { type: 'unusable', reason: 'many' };
		await inviteToClass(tx, {
			...{ classId, email, invitedBy: found.by.id, createdAt: now, expiresAt }
		});
		await record(tx, asked, {
			...{ actor: found.by.id, action: 'class.educator.invite', subject: classId }
		});
		return { type: 'invited', email };
	});
	if (invited.type === 'invited')
		later(async () => {
			const found = await findRecipient(db, invited.email);
			if (!found?.confirmed) return;
			const slowed = await tryNow(db, {
				key: `mail-class:${found.id}`,
				now,
				waits,
				forget: oneDay
			});
			if (slowed.type === 'wait') return;
			await mail.send({
				to: found.email,
				...mails.classInvitation(`${origin}/teach`, day(expiresAt, zoneOf({ timeZone: null })))
			});
		});
	return invited;
}

/** Takes an invitation back, whether it is there or not. Owners only. */
export async function withdrawEducator(
	db: Database,
	who: Who,
	{ classId, email, ...moment }: Invited
): Promise<{ readonly type: 'withdrawn' } | { readonly type: 'forbidden' }> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden' || !found.owner) return { type: 'forbidden' };
		await removeClassInvitation(tx, { classId, email });
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'class.educator.withdraw', subject: classId }
		});
		return { type: 'withdrawn' };
	});
}

/** Classes that an educator is invited to teach: those with a confirmed address only. */
export async function listOffers(
	db: Database,
	who: Who,
	now: string
): Promise<readonly ClassOffer[]> {
	const email = who.type === 'educator' ? await findConfirmedEmail(db, who.id) : undefined;
	return email === undefined ? [] : listClassOffers(db, email, now);
}

type OfferAnswered =
	| { readonly type: 'accepted' }
	| { readonly type: 'declined' }
	/** Withdrawn, answered or too old, or there never was one. */
	| { readonly type: 'gone' };

/** Accepts or declines an invitation to teach a class, once. */
export async function answerOffer(
	db: Database,
	who: Who,
	{ classId, accept, ...moment }: Moment & { readonly classId: string; readonly accept: boolean }
): Promise<OfferAnswered> {
	if (who.type !== 'educator') return { type: 'gone' };
	return transact(db, async (tx) => {
		await hold(tx, 'user', [who.id], 'to stay');
		await hold(tx, 'classes', [classId], 'to change');
		const email = await findConfirmedEmail(tx, who.id);
		const offer = { classId, email: email ?? '', now: moment.now };
		if (email === undefined || !(await takeClassInvitation(tx, offer))) return { type: 'gone' };
		const action = accept ? 'class.educator.add' : 'class.educator.decline';
		await record(tx, moment, {
			...{ actor: who.id, action, subject: classId, detail: { educator: who.id } }
		});
		if (!accept) return { type: 'declined' };
		// Whoever owns the class by now goes on owning it.
		if (!(await findClassEducator(tx, classId, who.id)))
			await addClassEducator(tx, { classId, educatorId: who.id, owner: false });
		return { type: 'accepted' };
	});
}

type EducatorRemoved =
	| { readonly type: 'removed' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: EducatorsProblem };

/** Takes an educator off a class: owners anybody, everybody themselves; one owner stays. */
export async function removeEducator(
	db: Database,
	who: Who,
	{
		classId,
		educatorId,
		...moment
	}: Moment & { readonly classId: string; readonly educatorId: string }
): Promise<EducatorRemoved> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		if (!found.owner && educatorId !== found.by.id) return { type: 'forbidden' };
		const others = (await listClassEducators(tx, classId)).filter(
			(one) => one.educatorId !== educatorId
		);
		if (!others.some((one) => one.owner)) return { type: 'unusable', reason: 'last-owner' };
		await removeClassEducator(tx, classId, educatorId);
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'class.educator.remove', subject: classId },
			detail: { educator: educatorId }
		});
		return { type: 'removed' };
	});
}
