import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { exportLearner, type LearnerExport } from '../store/export-learner.ts';

/**
 * All that is kept of a learner, at their own wish, but for marks: whether they may be seen yet is for the
 * assignment to say, and its page shows them when they may.
 */
export async function exportOwn(
	db: Database,
	who: Who
): Promise<
	{ readonly type: 'exported'; readonly kept: LearnerExport } | { readonly type: 'forbidden' }
> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const all = await exportLearner(db, who.id);
	if (!all) return { type: 'forbidden' };
	const attempts = all.attempts.map((attempt) => ({
		...attempt,
		events: attempt.events.filter((event) => event.type !== 'mark')
	}));
	return { type: 'exported', kept: { ...all, attempts } };
}
