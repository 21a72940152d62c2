/** The list of modules. */
import { number, plural } from './numbers.ts';

export const title = 'Modules';
export const description =
	'Articles with quizzes in which every answer leads back to the sentence that explains it.';
export const heading = 'Read, answer, and read back.';
export const lead =
	'Each module is an article with quizzes. Whichever answer you choose, it leads you back to the sentence that explains it.';

export const noModules = 'No modules yet';
export const howToAdd =
	'There are no modules in this installation. A module is a folder of plain files. The guide for authors explains how to write one.';
export const draft = 'Draft: the author has not finished this module.';

export const minutes = (minutes: number) =>
	plural(minutes, { one: '1 minute to read', other: `${number(minutes)} minutes to read` });
export const holds = (quizzes: number, questions: number) =>
	`${plural(quizzes, { one: '1 quiz', other: `${number(quizzes)} quizzes` })}, ${plural(questions, { one: '1 question', other: `${number(questions)} questions` })}`;
/** How far one is; at least one of the two is more than 0. */
export const done = (of: {
	readonly finished: number;
	readonly begun: number;
	readonly of: number;
}) =>
	of.finished === 0
		? `${number(of.begun)} of ${number(of.of)} begun`
		: `${number(of.finished)} of ${number(of.of)} finished${of.begun === 0 ? '' : `, ${number(of.begun)} begun`}`;

export const joinAClass = 'Join a class';
export const forEducators = 'For educators';
