import { mayHandIn, type May } from '../../assignment/may.ts';
import type { Who } from '../accounts/who-asks.ts';
import { addCompletions, listCompletions, type Completion } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { holdThere, transact } from '../store/database/transact.ts';
import { openWork } from './open-attempt.ts';

type Completed =
	/** `at`: when it was said first. */
	| { readonly type: 'completed'; readonly at: string }
	| { readonly type: 'refused'; readonly may: Extract<May, { type: 'no' }> }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/** When this quiz was said to be finished; `null`: not yet. */
async function firstSaid(
	db: Database,
	{ assignmentId, learnerId, quizId }: Omit<Completion, 'at'>
): Promise<string | null> {
	const said = await listCompletions(db, assignmentId, learnerId);
	return said.find((one) => one.quizId === quizId)?.at ?? null;
}

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
	const first = await firstSaid(db, ids);
	if (first !== null) return { type: 'completed', at: first };
	// With answers it is the attempt that is handed in.
	if (settings.handIn !== 'completion') return { type: 'missing' };
	// When it was begun is known to the device alone, so no time limit is held against it.
	const attempt = { begunAt: now, multiplier: 1 } as const;
	const may = mayHandIn(loaded.standing, exceptions, { attempt, now });
	if (may.type === 'no') return { type: 'refused', may };
	return transact(db, async (tx) => {
		const [stays] = await holdThere(tx, 'learners', [learner.id], 'to stay');
		if (!stays) return { type: 'missing' };
		await addCompletions(tx, [{ ...ids, at: now }]);
		// Perhaps the one that another tab said a moment ago.
		return { type: 'completed', at: (await firstSaid(tx, ids)) ?? now };
	});
}
