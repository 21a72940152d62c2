import { mayHandIn, type May } from '../../assignment/may.ts';
import type { Who } from '../accounts/who.ts';
import { addCompletions, listCompletions } from '../store/completions.ts';
import type { Database } from '../store/database.ts';
import { openWork } from './open-work.ts';

export type Completed =
	/** `at`: when it was said first. */
	| { readonly type: 'completed'; readonly at: string }
	| { readonly type: 'refused'; readonly may: Extract<May, { type: 'no' }> }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/**
 * That a learner has finished a quiz, where that is all that is handed in; of the answers, which stay on
 * their device, nothing comes here. Where nothing is handed in, nothing is kept.
 */
export async function completeQuiz(
	db: Database,
	who: Who,
	asked: { readonly assignment: string; readonly quiz: string; readonly now: string }
): Promise<Completed> {
	const work = await openWork(db, who, asked);
	if (work.type !== 'work') return work;
	const { learner, loaded, exceptions, now } = work;
	const { settings } = loaded.standing;
	if (!settings.quizzes.includes(asked.quiz)) return { type: 'missing' };
	const ids = { assignmentId: asked.assignment, learnerId: learner.id, quizId: asked.quiz };
	const said = await listCompletions(db, asked.assignment, learner.id);
	const first = said.find(({ quizId }) => quizId === asked.quiz);
	if (first) return { type: 'completed', at: first.at };
	// With answers it is the attempt that is handed in.
	if (settings.handIn !== 'completion') return { type: 'missing' };
	// When it was begun is known to the device alone, so no time limit is held against it.
	const attempt = { begunAt: now, multiplier: 1 } as const;
	const may = mayHandIn(loaded.standing, exceptions, { attempt, now });
	if (may.type === 'no') return { type: 'refused', may };
	await addCompletions(db, [{ ...ids, at: now }]);
	return { type: 'completed', at: now };
}
