/** What a learner reads on the page of a quiz, beside the questions themselves. */
import { number, plural } from './numbers.ts';

// The page and what is around the question.
export const pageTitle = (quiz: string, module: string) => `${quiz} · ${module} · Readback`;
export const quizNumber = (at: number) => `Quiz ${number(at)}`;
export const quiz = 'Quiz';
export const article = 'Article';
export const questionOf = (at: number, of: number) => `Question ${number(at)} of ${number(of)}`;
export const readArticle = 'Read the article';
export const menu = 'Menu';
/** After the number of a question. */
export const andMarked = '· marked for later';
export const allQuestions = (count: number) => `All ${number(count)} questions`;
export const stopHere = 'Stop here and see where you are';
export const markForLater = 'Mark for later';
export const markedForLater = 'Marked for later';
export const notPossibleNow = 'That is no longer possible. Here is where the quiz stands now.';

// A question while it can be answered.
export const sensitive =
	'This question is about loss or blame. You can skip it, and that does not count against you.';
export const saveAnswer = 'Save answer';
export const checkAnswer = 'Check answer';
export const skip = 'Skip this question';

// What is said of an answer. Never a verdict on the person.
export const outcome = (fraction: number) =>
	fraction === 1
		? 'Your answer is in line with the article.'
		: fraction > 0
			? 'Your answer is partly in line with the article.'
			: 'Not quite: the article says something else.';
/** Of a question that counts only if all of it is right. */
export const notAll = 'Not all of your answer is in line with the article, so it does not count.';
export const notAnswered = 'You did not answer this question.';
export const notAnsweredExplained =
	'You did not answer this question. Here is what the article says.';
export const states = {
	'chosen-right': 'In line with the article · your choice',
	'chosen-wrong': 'Not what the article says · your choice',
	'missed-right': 'In line with the article · not chosen',
	'left-wrong': 'Not what the article says',
	'chosen-near': 'Near · your choice',
	'left-near': 'Near',
	'also-right': 'Would count as well'
};
/** Of sentences that were picked: all of them are what the article says. */
export const sentenceStates = {
	'chosen-right': 'Fits · your choice',
	'chosen-wrong': 'Does not fit · your choice',
	'missed-right': 'Fits · not chosen',
	'left-wrong': 'Does not fit'
};
export const otherSentences = 'The other sentences';
/** Of sentences that were picked, none of which fits. */
export const sentenceElsewhere = 'Not quite: the article has a sentence that fits better.';
export const placed = (yours: string, right: string | undefined) =>
	right === undefined
		? `Your answer, in line: ${yours}`
		: `Your answer: ${yours}. In line: ${right}`;
export const atPlace = (place: string) => `place ${place}`;
export const yourChoice = 'Your choice';
/** Before the words that a typed answer was taken for. */
export const readAs = 'We read it as:';
export const otherOptions = 'The other options';
export const hint = 'A hint';
export const feedbackOn = (question: number) => `Feedback on question ${number(question)}`;
export const explanationUnfetched = 'The explanation could not be loaded.';
export const load = 'Load it';
export const tryAgain = 'Try again';
export const leaveForNow = 'Leave it for now';
export const backToResult = 'Back to the result';
export const seeWhereYouAre = 'See where you are';
export const goOn = 'Go on';
export const nextQuestion = 'Next question';

// The list of questions.
export const standings = {
	unanswered: 'not answered yet',
	skipped: 'skipped',
	reasked: 'answered, one more go',
	given: 'answered, can still be changed',
	hinted: 'one more try',
	settled: 'answered'
};
/** Of a question whose answer was marked, as far as that may be known. */
export const marked = {
	'in-line': 'answered, in line with the article',
	partly: 'answered, partly in line with the article',
	against: 'answered, and the article says something else'
};
export const standingMarked = (standing: string) => `${standing} · marked for later`;

/** Counts of questions. */
export interface SoFar {
	readonly inLine: number;
	readonly partly: number;
	readonly against: number;
	/** Whose marks may not be known yet. */
	readonly answered: number;
	readonly skipped: number;
	readonly flagged: number;
}
/** One sentence on how far one is; `''` before the first answer. */
export function soFar({ inLine, partly, against, answered, skipped, flagged }: SoFar): string {
	const parts = [
		inLine > 0 && `${number(inLine)} in line with the article`,
		partly > 0 && `${number(partly)} partly in line`,
		against > 0 && `${number(against)} where the article says something else`,
		answered > 0 && `${number(answered)} answered`,
		skipped > 0 && `${number(skipped)} skipped`,
		flagged > 0 && `${number(flagged)} marked for later`
	].filter((part) => part !== false);
	return parts.length === 0 ? '' : `So far: ${parts.join(', ')}.`;
}

// After the last question, until the result is there.
export const allAnswered = 'That was the last question.';
export const someUnanswered = (left: number) =>
	plural(left, {
		one: 'That was the last question. 1 question has no answer.',
		other: `That was the last question. ${number(left)} questions have no answer.`
	});
export const goBackOrSee = 'You can go back to any of them, or see where you are now.';
export const goBackOrHandIn = 'You can go back to any of them, or hand in.';
export const oneMoment = 'One moment.';
export const resultUnfetched = 'Your result could not be loaded.';
export const questionUnfetched = 'This question could not be loaded.';
/** After any of these, when it was tried again. */
export const stillUnfetched = 'That did not work either. Check your connection, then try again.';
export const answersSaved = 'Your answers are saved.';
export const lookAtAnswers = 'Look at the answers';

// Where the answers are.
export const savedInPage = 'Your answers are in this page only.';
export const notSaved = 'Not saved.';
export const whyNotSaved =
	'Your browser is not letting this site save anything, or its storage is full. Your answers are in this page only.';
export const tryToSaveAgain = 'Try again to save them';
export const savedUntilClosed = 'Saved on this device only, until you close this tab.';
export const savedForDays = 'Saved on this device only, for 30 days.';
export const deleted = 'Your answers to this quiz were deleted. You are at its first question.';
export const askDelete = 'Delete your answers to this quiz?';
export const deleteThem = 'Delete them';
export const keepThem = 'Keep them';
export const deleteNow = 'Delete your answers';

// The quick way out.
export const leave = 'Leave';
export const leaveThisPage = 'Leave this page';
export const leaveOnceMore = 'Press Shift once more to leave this page.';

// What happened to the attempt.
export const onlyOneTab = 'This quiz is open in another tab. Only one of them can go on.';
export const goOnHere = 'Go on in this tab';
export const startedAgain =
	'You have started this quiz again. Your earlier answers stay until you answer a question here.';
export const backToEarlier = 'Go back to my earlier answers';
export const earlierUnfetched = 'Your earlier answers could not be loaded. They are still saved.';
