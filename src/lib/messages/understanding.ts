/** What a learner reads of how the article was understood. Never a verdict on the person. */
import { number, plural } from './numbers.ts';

export const titleOf = (module: string) => `What you know so far · ${module} · Readback`;
export const heading = 'What you know so far';
/** On the page of a module, where it leads here. */
export const seeMap = 'See what you know so far';
export const fromAnswers = (answered: number, all: number) =>
	`From your answers to ${number(answered)} of ${plural(all, { one: '1 quiz', other: `${number(all)} quizzes` })}.`;
export const keptHow = {
	tab: 'They are kept in this tab only, and nothing here is sent anywhere.',
	device: 'They are kept on this device, and nothing here is sent anywhere.'
};
export const nothingYet =
	'You have not answered any questions here yet. Once you have, this page shows which sentences of the article are clear to you and which are worth reading again.';
export const firstQuiz = (title: string) => `Start with “${title}”`;
export const needsScript =
	'This page is worked out in your browser, which needs JavaScript. Without it, you can still read the article here.';

export const grasps = {
	clear: 'Clear',
	unsettled: 'Not settled yet',
	missed: 'To read again',
	unasked: 'Not asked yet'
};
export const meanings = {
	clear: 'You answered in line with the article from the first time on.',
	unsettled:
		'You answered in line with the article at a second try, or in one question and not in another.',
	missed: 'Your latest answer was not in line with the article.',
	unasked: 'You have not answered a question about it.'
};
/** A mark in the article, before a sentence. */
export const marked = (grasp: string) => `${grasp}: `;
export const counted = {
	clear: (count: number) => `${number(count)} clear`,
	unsettled: (count: number) => `${number(count)} not settled yet`,
	missed: (count: number) => `${number(count)} to read again`,
	unasked: (count: number) => `${number(count)} not asked yet`
};
export const sentences = (count: number) =>
	plural(count, { one: '1 sentence', other: `${number(count)} sentences` });
export const readAgain = 'Worth reading again';
export const needs = {
	missed: 'Your latest answer was not in line with these',
	unsettled: 'You answered in line with these, but not every time'
};
export const inMinutes = (minutes: number) =>
	plural(minutes, { one: 'about 1 minute', other: `about ${number(minutes)} minutes` });
export const nothingToRead = 'Nothing that you have answered needs reading again.';
export const bySection = 'Section by section';
export const noQuestions = 'No question asks about this section.';
export const askedIn = (quiz: string) => `Asked in “${quiz}”`;
export const asCards = 'Save all questions as cards for Anki';
export const inArticle = 'The article';
