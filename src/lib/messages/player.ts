/** What a learner reads while taking a quiz, beside the questions themselves. */
import { number } from './format.ts';

export const hint = 'A hint';
export const feedbackOn = (question: number) => `Feedback on question ${number(question)}`;
export const tryAgain = 'Try again';
export const leaveForNow = 'Leave it for now';
export const backToResult = 'Back to the result';
export const seeWhereYouAre = 'See where you are';
export const goOn = 'Go on';
export const nextQuestion = 'Next question';

export const keptInPage = 'Your answers are in this page only. They are gone when you close it.';
export const notKept = 'Not kept:';
export const whyNotKept =
	'your browser does not let this site keep anything, or has no room. Your answers are in this page until you close it.';
export const tryToKeepAgain = 'Try to keep them again';
export const goesOnElsewhere = 'This quiz goes on in another tab. Answers given here are not kept.';
