import type { Quiz } from '../../content/module.ts';
import type { Question } from '../../questions/question.ts';
import { answerable } from '../../questions/responses.ts';
import { inPublicOrder } from '../../questions/views.ts';
import type { AttemptBehaviour, AttemptInput, PlannedQuestion } from '../events.ts';

/** What a plan takes of a quiz. */
export type Plannable = Pick<Quiz, 'order' | 'questions'> & {
	readonly behaviour: AttemptBehaviour;
};

function planQuestion(quiz: Plannable, question: Question): PlannedQuestion {
	const { id, hash, order, hint } = question;
	const tries = quiz.behaviour === 'practice' && hint !== undefined ? 2 : 1;
	return { id, hash, ...answerable(inPublicOrder(question)), order, tries };
}

/**
 * The machine's input for a quiz. `only` keeps the questions with these ids, in the quiz's order: for
 * trying the missed ones again.
 */
export function plan(
	quiz: Plannable,
	{ seed, only }: { readonly seed: string; readonly only?: readonly string[] | undefined }
): AttemptInput {
	return {
		behaviour: quiz.behaviour,
		seed,
		order: quiz.order,
		questions: quiz.questions
			.filter(({ id }) => only === undefined || only.includes(id))
			.map((question) => planQuestion(quiz, question))
	};
}
