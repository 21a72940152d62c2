import { isDeferred, type AttemptContext, type QuestionProgress } from './context.ts';
import type { PlannedQuestion } from './events.ts';

/**
 * Where a question stands. A try without a mark does not count, except with deferred marks, where the question is
 * `given`. `reasked`: answered before the last result, and not since it was asked again.
 */
export type QuestionStanding =
	'unanswered' | 'skipped' | 'reasked' | 'given' | 'hinted' | 'settled';

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

/** The tries since the question was last asked: all, where it was never asked again. */
export function triesNow({ tries, before }: QuestionProgress): QuestionProgress['tries'] {
	return tries.slice(before);
}

/** The question that follows the current one: in order, of those asked again only these. */
export function following({ order, current, again }: AttemptContext): string | undefined {
	const ids = order.map(({ question }) => question);
	return ids.slice(ids.indexOf(current) + 1).find((question) => again?.includes(question) ?? true);
}

function settled(context: AttemptContext, id: string, marks: readonly number[]): boolean {
	const tries = context.input.behaviour === 'practice' ? (planned(context, id)?.tries ?? 1) : 1;
	return marks.at(-1) === 1 || marks.length >= tries;
}

/** Of a question that is not in the plan: `unanswered`. */
export function standing({ context }: Attempted, id: string): QuestionStanding {
	const progress = progressOf(context, id);
	const tries = progress ? triesNow(progress) : [];
	const marks = tries.flatMap(({ mark }) => (mark ? [mark.fraction] : []));
	if (marks.length === 0) {
		if (isDeferred(context) && tries.length > 0) return 'given';
		if (progress?.before) return 'reasked';
		return progress?.skipped ? 'skipped' : 'unanswered';
	}
	return settled(context, id, marks) ? 'settled' : 'hinted';
}
