import type { Educator, Who } from '../accounts/who.ts';
import { findClassEducator } from '../store/class-educators.ts';
import type { Database } from '../store/database.ts';

/**
 * The educator, if this is one of the class's. An administrator who does not teach it may not look into
 * it: whoever runs an installation invites people, and need not see what learners do.
 */
export async function teaches(db: Database, who: Who, classId: string): Promise<Educator | null> {
	if (who.type !== 'educator') return null;
	return (await findClassEducator(db, classId, who.id)) ? who : null;
}
