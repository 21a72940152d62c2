import type { AttemptContext, QuestionProgress } from './context.ts';
import type { PlannedQuestion } from './events.ts';

/**
 * How far a question is: a try that was never marked does not count, but where marks are deferred: then it
 * is `given`.
 */
export type QuestionStanding = 'unanswered' | 'skipped' | 'given' | 'hinted' | 'settled';

/** Whatever has the machine's context: a snapshot, live or kept. */
export interface Attempted {
	readonly context: AttemptContext;
}

/** The plan of a question, by its id. */
export function planned(context: AttemptContext, id: string): PlannedQuestion | undefined {
	return context.input.questions.find((question) => question.id === id);
}

/** The progress of a question; of an id that is not in the plan, none. */
export function progressOf(context: AttemptContext, id: string): QuestionProgress | undefined {
	return Object.hasOwn(context.questions, id) ? context.questions[id] : undefined;
}

function settled(context: AttemptContext, id: string, marks: readonly number[]): boolean {
	const tries = context.input.behaviour === 'practice' ? (planned(context, id)?.tries ?? 1) : 1;
	return marks.at(-1) === 1 || marks.length >= tries;
}

/** Of a question that is not in the plan: `unanswered`. */
export function standing({ context }: Attempted, id: string): QuestionStanding {
	const progress = progressOf(context, id);
	const marks = (progress?.tries ?? []).flatMap(({ mark }) => (mark ? [mark.fraction] : []));
	if (marks.length === 0) {
		if (context.input.behaviour === 'deferred' && progress?.tries.length) return 'given';
		return progress?.skipped ? 'skipped' : 'unanswered';
	}
	return settled(context, id, marks) ? 'settled' : 'hinted';
}
