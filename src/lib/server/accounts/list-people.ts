import { listEducators, type Educator } from '../store/educators.ts';
import { listInvitations, type Invitation } from '../store/invitations.ts';
import type { Database } from '../store/database.ts';
import type { Who } from './who.ts';

export interface People {
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
	const [educators, all] = await Promise.all([listEducators(db), listInvitations(db)]);
	const invitations = all.filter(({ usedAt, expiresAt }) => usedAt === null && expiresAt > now);
	return { type: 'people', educators, invitations };
}
