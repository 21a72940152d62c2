import type { Quiz } from '../../content/module.ts';
import { practiceQuestion } from '../../questions/views.ts';
import type { PracticeQuestion } from '../../questions/question.ts';

const made = new WeakMap<Quiz, readonly PracticeQuestion[]>();

/** The questions of a frozen quiz with their keys, by which answers are marked; made once as long as it is held. */
export function keyedQuestions(quiz: Quiz): readonly PracticeQuestion[] {
	const known = made.get(quiz);
	if (known) return known;
	const questions = quiz.questions.map((question) => practiceQuestion(question));
	made.set(quiz, questions);
	return questions;
}
