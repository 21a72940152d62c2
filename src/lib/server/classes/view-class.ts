import type { Who } from '../accounts/who.ts';
import { listDeeds } from '../store/audit.ts';
import { listClassEducators } from '../store/class-educators.ts';
import { listClassInvitations } from '../store/class-invitations.ts';
import type { Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { listLearners } from '../store/learners.ts';
import { listRoster } from '../store/roster.ts';
import { erasedOwn } from './erase-own.ts';
import { taught } from './taught.ts';

export interface ClassView {
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
	readonly roster: readonly string[];
	readonly learners: readonly {
		readonly id: string;
		readonly label: string;
		readonly createdAt: string;
	}[];
	/** Learners who erased themselves, the newest day first, as long as the audit trail goes back. */
	readonly erased: readonly ErasedOn[];
}

export interface ErasedOn {
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
		listRoster(db, classId),
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
