/** What a learner reads of how a quiz went. Never a verdict on the person. */
import { number, plural } from './numbers.ts';

export const whereYouAre = 'Where you are now';
export const inLineOf = (inLine: number, answered: number) =>
	`${number(inLine)} of ${number(answered)} answered in line with the article.`;
export const inLineSince = (first: number, now: number, answered: number) =>
	`At first ${number(first)}, now ${number(now)} of ${number(answered)} answered in line with the article.`;
export const nothingAnswered = 'You have not answered any questions yet. Nothing is lost.';
export const partly = (count: number) => `${number(count)} partly in line.`;
export const skipped = (count: number) => `${number(count)} skipped.`;
export const notAnswered = (count: number) => `${number(count)} not answered.`;
export const closedBefore = 'The quiz closed before your last answer.';

export const tryMissed = (count: number) =>
	plural(count, {
		one: 'Try the missed question again',
		other: 'Try the missed questions again'
	});
export const answerLeft = (count: number) =>
	plural(count, {
		one: 'Answer the question you left',
		other: `Answer the ${number(count)} questions you left`
	});
export const lookAtAnswers = 'Look at the answers';
export const backToArticle = 'Back to the article';
export const nextQuiz = (title: string) => `Next quiz: ${title}`;
export const takeAgain = 'Take the whole quiz again';
export const backToModule = 'Back to the article and all quizzes';
export const support = 'Support and urgent help';

export const readAgain = 'To read again';
/** Before what was chosen. */
export const youSaid = (said: string) => `You said: ${said}`;
/** Before what is in line and was not chosen. */
export const youLeftOut = (left: string) => `You left out: ${left}`;

export const score = (points: string, of: number, percent: string) =>
	`Score, by first answers: ${points} of ${number(of)} (${percent}).`;
export const passMark = (mark: number) => `Pass mark: ${number(mark)}%.`;
export const sensitiveLeft = 'Questions about loss or blame do not count.';

export const toRemember = (count: number) =>
	plural(count, { one: 'One thing to remember', other: `${number(count)} things to remember` });
export const toAsk = 'Questions to take to a doctor';
export const whatYouKnow = 'See what you know so far, over all quizzes';
export const keepAsFile = 'Save these as a text file';
export const print = 'Print this page';
export const bySection = 'By section of the article';
export const section = 'Section';
export const byClaim = 'By claim of the article';
export const firstTries = 'First answers to the questions about each claim';
export const claim = 'Claim';
export const inLine = 'In line';
export const of = (inLine: number, answered: number) => `${number(inLine)} of ${number(answered)}`;
