import type { AttemptEvent } from '../attempt/events.ts';
import type { AttemptSnapshot } from '../attempt/machine.ts';
import { standing } from '../attempt/question-standing.ts';
import { mark } from '../questions/kinds.ts';
import type { PracticeQuestion } from '../questions/views.ts';

/** The marks that were deferred: one for each answer that was given and has none. */
export function marksLeft(
	{ context }: Pick<AttemptSnapshot, 'context'>,
	questions: readonly PracticeQuestion[]
): readonly AttemptEvent[] {
	return questions.flatMap((question) => {
		if (standing({ context }, question.id) !== 'given') return [];
		const given = context.questions[question.id]?.tries.at(-1);
		const marked = given ? mark(question, given.response) : null;
		if (marked?.type !== 'marked') return [];
		return [{ type: 'mark', question: question.id, mark: marked.mark }];
	});
}
