import { zoneOfAll } from '../../messages/zones.ts';
import type { Who, Educator } from '../accounts/who-asks.ts';
import { listDeeds } from '../store/audit.ts';
import { listClassInvitations } from '../store/class-invitations.ts';
import {
	listClassEducators,
	type Class,
	listListed,
	type Listed,
	listClasses as listRows,
	findClassEducator,
	findClass
} from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { listLearners } from '../store/learners.ts';
import { countInClasses, type ClassCounts } from '../store/taught-work.ts';
import { erasedOwn } from './record-act.ts';

interface ClassView {
	readonly type: 'class';
	readonly class: Class;
	/** Whether who asks is an owner. */
	readonly owner: boolean;
	readonly educators: readonly {
		readonly id: string;
		readonly name: string;
		readonly email: string;
		readonly owner: boolean;
	}[];
	/** Addresses that are invited to teach it, too; shown to owners only. */
	readonly invitations: readonly { readonly email: string; readonly expiresAt: string }[];
	readonly roster: readonly Listed[];
	readonly learners: readonly {
		readonly id: string;
		readonly label: string;
		readonly createdAt: string;
	}[];
	/** Learners who erased themselves, the newest day first, as long as the audit trail goes back. */
	readonly erased: readonly ErasedOn[];
}

interface ErasedOn {
	/** ISO 8601, UTC: who it was is nowhere, and the hour would help to guess. */
	readonly day: string;
	readonly learners: number;
	/** How many of them had begun an attempt, and so may have seen answers. */
	readonly begun: number;
}

function hadBegun(detail: unknown): boolean {
	return typeof detail === 'object' && detail !== null && 'attempts' in detail
		? Number(detail.attempts) > 0
		: false;
}

async function erasedIn(db: Database, classId: string): Promise<readonly ErasedOn[]> {
	const days = new Map<string, ErasedOn>();
	for (const { at, detail } of await listDeeds(db, erasedOwn, classId)) {
		const day = at.slice(0, 10);
		const { learners, begun } = days.get(day) ?? { learners: 0, begun: 0 };
		days.set(day, { day, learners: learners + 1, begun: begun + (hadBegun(detail) ? 1 : 0) });
	}
	return [...days.values()];
}

/** What the educators of a class see of it. */
export async function viewClass(
	db: Database,
	who: Who,
	{ classId, now }: { readonly classId: string; readonly now: string }
): Promise<ClassView | { readonly type: 'forbidden' }> {
	const found = await taught(db, who, classId);
	if (found.type === 'forbidden') return found;
	const [educators, invitations, roster, learners, erased] = await Promise.all([
		listClassEducators(db, classId),
		found.owner ? listClassInvitations(db, classId, now) : [],
		listListed(db, classId),
		listLearners(db, classId),
		erasedIn(db, classId)
	]);
	return {
		...{ type: 'class', class: found.class, owner: found.owner, roster, erased },
		invitations,
		educators: educators.map(({ educatorId: id, name, email, owner }) => ({
			...{ id, name, email, owner }
		})),
		learners: learners.map(({ id, label, createdAt }) => ({ id, label, createdAt }))
	};
}

/** The classes of whoever asks, by name, archived ones last, each with how much it holds. */
export async function listClasses(
	db: Database,
	who: Who
): Promise<
	| { readonly type: 'classes'; readonly classes: readonly (Class & ClassCounts)[] }
	| { readonly type: 'forbidden' }
> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const counts = await countInClasses(db, who.id);
	const all = (await listRows(db, who.id)).map((one) => ({
		...{ people: 0, assignments: 0 },
		...one,
		...counts.get(one.id)
	}));
	const [now, before] = [false, true].map((archived) =>
		all.filter((one) => (one.archivedAt !== null) === archived)
	);
	return { type: 'classes', classes: [...(now ?? []), ...(before ?? [])] };
}

/** The time zone for what an educator is told of no class in particular: that of their classes, if it is one. */
export async function zoneOfEducator(db: Database, who: Who): Promise<string> {
	return zoneOfAll(who.type === 'educator' ? await listRows(db, who.id) : []);
}

interface Taught {
	readonly type: 'taught';
	readonly by: Educator;
	readonly class: Class;
	/** Owners delete a class and say who else teaches it. */
	readonly owner: boolean;
}

/**
 * The class, if this is one of its educators; an administrator who does not teach it is none. A class that
 * is not there is answered alike, so that nobody learns which there are.
 */
export async function taught(
	db: Database,
	who: Who,
	classId: string
): Promise<Taught | { readonly type: 'forbidden' }> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const member = await findClassEducator(db, classId, who.id);
	const found = member && (await findClass(db, classId));
	if (!found) return { type: 'forbidden' };
	return { type: 'taught', by: who, class: found, owner: member.owner };
}
