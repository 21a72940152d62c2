/** What a reader of a module's page reads around its article and quizzes. */
import { number, plural } from './numbers.ts';

export const titleOf = (module: string) => `${module} · Readback`;
export const draft = 'Draft: the author has not finished this module.';
export const startReading = (minutes: number) =>
	plural(minutes, {
		one: 'Start reading, 1 minute',
		other: `Start reading, ${number(minutes)} minutes`
	});
export const goOnWith = (title: string) => `Go on with “${title}”`;
export const backTo = (title: string) => `Back to “${title}”`;
export const quiz = 'Quiz';
export const quizNamed = (title: string) => `Quiz: ${title}`;
export const standings = { begun: '(begun)', finished: '(finished)' };
export const questions = (count: number) =>
	plural(count, { one: '1 question.', other: `${number(count)} questions.` });
export const closedBook = 'The article is closed while you answer.';
export const inLine = (inLine: number, of: number) =>
	`${number(inLine)} of ${number(of)} in line with the article`;
export const answered = (answered: number, of: number) =>
	`${number(answered)} of ${number(of)} answered`;
export const contentsOfArticle = 'Contents of the article';
export const contents = 'Contents';
export const contentsHold = (sections: number, quizzes: number) =>
	`${plural(sections, { one: '1 section', other: `${number(sections)} sections` })}, ${plural(quizzes, { one: '1 quiz', other: `${number(quizzes)} quizzes` })}`;
export const words = 'Words';
export const licence = (licence: string, edition: string) =>
	`Licence: ${licence}. Edition ${edition}.`;
export const assign = 'Assign to a class';
export const forEducators = 'For educators: <a>assign to a class</a>';

// There is nothing to show.
export const noModule = 'There is no module at this address.';
export const noQuiz = 'There is no quiz at this address.';
export const noFigure = 'There is no figure at this address.';
