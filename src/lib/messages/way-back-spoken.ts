/** What a learner hears on the way from a quiz to a sentence of the article and back. */
import { number } from './numbers.ts';

/** With the sentence, as its description. */
export const escapeToQuestion = (question: number) =>
	`Marked sentence. Escape leads back to question ${number(question)}.`;
export const escapeToQuiz = 'Marked sentence. Escape leads back to the quiz.';
export const atQuestion = (question: number) => `Back at question ${number(question)}.`;
export const atQuiz = 'Back at the quiz.';
