import type { Settings } from '../../assignment/settings.ts';
import type { AttemptBehaviour } from '../../attempt/events.ts';
import type { Quiz } from '../../content/module.ts';

/** A quiz as an assignment has it asked. */
export type AssignedQuiz = Omit<Quiz, 'behaviour'> & { readonly behaviour: AttemptBehaviour };

/** The quiz with what the assignment says in the place of what its author said. */
export function assignedQuiz(
	quiz: Quiz,
	{
		behaviour,
		book,
		order,
		sensitive
	}: Pick<Settings, 'behaviour' | 'book' | 'order' | 'sensitive'>
): AssignedQuiz {
	return {
		...quiz,
		behaviour: behaviour.type,
		book: book === 'asQuiz' ? quiz.book : book,
		order: order === 'asQuiz' ? quiz.order : order,
		questions: quiz.questions.filter((question) => sensitive === 'ask' || !question.sensitive)
	};
}
