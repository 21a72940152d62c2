import type { Quiz } from '../content/module.ts';
import type { Question } from '../questions/question.ts';
import type { AttemptBehaviour, AttemptInput, PlannedQuestion } from './events.ts';

/** What a plan takes of a quiz. */
export type Plannable = Pick<Quiz, 'order' | 'questions'> & {
	readonly behaviour: AttemptBehaviour;
};

function answerable(question: Question): readonly string[] {
	const things = question.kind === 'sort' ? question.statements : question.options;
	return things.map(({ id }) => id);
}

function planQuestion(quiz: Plannable, question: Question): PlannedQuestion {
	const hinted = question.hint !== undefined && question.kind !== 'truth';
	return {
		id: question.id,
		hash: question.hash,
		kind: question.kind,
		options: answerable(question),
		order: question.order,
		tries: quiz.behaviour === 'practice' && hinted ? 2 : 1
	};
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
