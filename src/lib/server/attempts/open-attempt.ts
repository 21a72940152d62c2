import type { AttemptEvent, AttemptRecord } from '../../attempt/events.ts';
import type { Module, Quiz } from '../../content/module.ts';
import type { Who } from '../accounts/who.ts';
import { frozenModule } from '../assignments/frozen-module.ts';
import { readEvents } from '../store/attempt-events.ts';
import { findAttempt, type Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database.ts';
import { openWork, type Work } from './open-work.ts';

/** An attempt with all that it takes to go on with it. */
export interface OpenAttempt {
	readonly type: 'attempt';
	readonly work: Work;
	readonly attempt: Attempt;
	/** As it stood when the attempt began. */
	readonly module: Module;
	readonly quiz: Quiz;
	readonly events: readonly AttemptEvent[];
}

export type OpenedAttempt =
	OpenAttempt | { readonly type: 'forbidden' } | { readonly type: 'missing' };

/** An attempt for the learner whose it is. */
export async function openAttempt(
	db: Database,
	who: Who,
	{ attempt: id, now }: { readonly attempt: string; readonly now: string }
): Promise<OpenedAttempt> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const attempt = await findAttempt(db, id);
	if (!attempt) return { type: 'missing' };
	if (attempt.learnerId !== who.id) return { type: 'forbidden' };
	const work = await openWork(db, who, { assignment: attempt.assignmentId, now });
	if (work.type !== 'work') return work;
	const module = await frozenModule(db, attempt.edition);
	const quiz = module.quizzes.find((each) => each.id === attempt.quizId);
	if (!quiz) throw new Error(`Edition ${attempt.edition} has no quiz ${attempt.quizId}.`);
	return { type: 'attempt', work, attempt, module, quiz, events: await readEvents(db, id) };
}

/** The attempt in the form in which records are kept everywhere. */
export function recordOf({ attempt, module, quiz, events }: OpenAttempt): AttemptRecord {
	return {
		...{ version: 1, module: module.id, quiz: quiz.id, edition: attempt.edition },
		...{ id: attempt.id, begunOn: attempt.begunAt.slice(0, 10) },
		...{ input: attempt.input, events }
	};
}
