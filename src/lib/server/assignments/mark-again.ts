import type { AttemptContext, QuestionProgress } from '../../attempt/context.ts';
import { freshContext } from '../../attempt/context.ts';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import { logOf } from '../../attempt/log-of.ts';
import { plan } from '../../attempt/plan.ts';
import { progressOf } from '../../attempt/question-standing.ts';
import { replay } from '../../attempt/replay.ts';
import type { Quiz } from '../../content/module.ts';
import { mark } from '../../questions/marking.ts';
import type { Question } from '../../questions/question.ts';
import type { Attempt } from '../store/attempts.ts';

export interface MarkedAgain {
	/** The plan of the quiz as it is now, of those questions of the attempt that are still there. */
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
	/** Ids of questions whose answer cannot be marked any more: they are gone, or what was chosen is. */
	readonly lost: readonly string[];
}

/**
 * The tries with the marks of this question as it is now; `null`: one does not fit it. What came after an
 * answer that is right now would not have been asked: `logOf` leaves it out.
 */
function markTries(
	question: Question,
	{ tries }: QuestionProgress
): QuestionProgress['tries'] | null {
	const again = [];
	for (const { response } of tries) {
		const marked = mark(question, response);
		if (marked.type === 'unusable') return null;
		again.push({ response, mark: marked.mark });
	}
	return again;
}

function markedContext(old: AttemptContext, input: AttemptInput, quiz: Quiz) {
	const lost = old.input.questions.map(({ id }) => id).filter((id) => !planned(input, id));
	const fresh = freshContext(input);
	const kept = input.questions.flatMap(({ id }) => {
		const question = quiz.questions.find((each) => each.id === id);
		const progress = progressOf(old, id);
		const tries = question && progress && markTries(question, progress);
		if (!progress || !tries) lost.push(id);
		return progress && tries ? [[id, { ...progress, tries }] as const] : [];
	});
	const questions = { ...fresh.questions, ...Object.fromEntries(kept) };
	const current = planned(input, old.current) ? old.current : fresh.current;
	const { expired, lengthened } = old;
	return { context: { ...fresh, questions, current, expired, lengthened }, lost };
}

function planned(input: AttemptInput, id: string): boolean {
	return input.questions.some((question) => question.id === id);
}

/**
 * An attempt as it counts by another edition of its quiz: the same responses with the marks that they get
 * there, as a log of that edition. Questions that are new there were not asked, so they do not count;
 * those that are gone, or whose chosen options are, count no more. Nothing is written: what was said to
 * the learner then stays in the attempt's own log.
 *
 * Throws when the log of the attempt breaks.
 */
export function markAgain(
	{ id, input }: Pick<Attempt, 'id' | 'input'>,
	events: readonly AttemptEvent[],
	quiz: Quiz
): MarkedAgain {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`The log of attempt ${id} breaks.`);
	const { context, value } = replayed.snapshot;
	const { behaviour, order } = input;
	const only = input.questions.map((question) => question.id);
	const present = plan({ ...quiz, behaviour, order }, { seed: input.seed, only });
	const again = markedContext(context, present, quiz);
	return { input: present, events: logOf({ context: again.context, value }), lost: again.lost };
}
