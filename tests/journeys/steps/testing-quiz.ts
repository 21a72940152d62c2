import { keyOf } from './attempt.ts';
import { addressOf, nk, quizOf } from './modules.ts';

/** The quiz that most journeys take: every kind, hints, the article open beside it. */
export const quiz = quizOf(nk, 'testing');
export const address = addressOf(nk, quiz);

/** Under which its attempt is kept. */
export const key = keyOf(nk, quiz);

/** How many questions it has. */
export const total = quiz.questions.length;
