import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { exportLearner, type LearnerExport } from '../store/export-learner.ts';

/**
 * All that is kept of a learner, at their own wish, but for marks: whether they may be seen yet is for the
 * assignment to say, and its page shows them when they may. Of what a question was made of, its key and its
 * feedback, not even a hash.
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
		input: {
			...attempt.input,
			questions: attempt.input.questions.map((question) => ({ ...question, hash: '' }))
		},
		events: attempt.events.filter((event) => event.type !== 'mark')
	}));
	return { type: 'exported', kept: { ...all, attempts } };
}
