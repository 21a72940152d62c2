/** The list of modules. */
import { list, number, plural } from './format.ts';

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

export const contents = (of: {
	readonly sections: number;
	readonly quizzes: number;
	readonly questions: number;
}) =>
	list([
		plural(of.sections, { one: '1 section', other: `${number(of.sections)} sections` }),
		plural(of.quizzes, { one: '1 quiz', other: `${number(of.quizzes)} quizzes` }),
		plural(of.questions, { one: '1 question', other: `${number(of.questions)} questions` })
	]);

export const joinAClass = 'Join a class';
export const forEducators = 'For educators';
