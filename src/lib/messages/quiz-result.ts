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
export const nextQuiz = (title: string) => `Next quiz: ${title}`;
export const takeAgain = 'Take the whole quiz again';
export const backToModule = 'Back to the article and all quizzes';
export const support = 'Support and urgent help';

export const readAgain = 'Worth reading again';
export const bySection = 'By section of the article';
export const section = 'Section';
export const byClaim = 'By claim of the article';
export const firstTries = 'First answers to the questions about each claim';
export const claim = 'Claim';
export const inLine = 'In line';
export const of = (inLine: number, answered: number) => `${number(inLine)} of ${number(answered)}`;
