/** What a learner reads of the answers that their browser keeps, and of taking them along. */
import { day } from './dates.ts';
import { number, plural } from './numbers.ts';

export const heading = 'Your answers here';
export const noneHere =
	'Neither this tab nor this device keeps answers of yours. Another tab that is open may keep its own.';
export const where = { tab: 'in this tab', device: 'on this device' };
export const ofAssignment = 'assigned';
export const unknown = 'not among the modules here';
export const standing = (answered: number, of: number, begunOn: string, where: string) =>
	`${number(answered)} of ${number(of)} answered, started on ${day(begunOn, 'UTC')}, kept ${where}`;
export const save = 'Save them as a file';
export const whoCanRead =
	'The file holds your answers, and the dates of what comes back if you asked for that. Anyone who has it can read them.';
export const add = 'Add answers from a file';
export const addHint =
	'One that was saved here or in another browser. Nothing that is here is lost.';
export const refused = {
	foreign: 'This is not a file of answers that was saved here. Nothing was changed.',
	newer: 'This file was saved by a newer version of Readback. Nothing was changed.',
	large: 'This file is too large to be one of answers. Nothing was changed.'
};
const attempts = (count: number) =>
	plural(count, { one: 'One quiz', other: `${number(count)} quizzes` });
export const outcomes = {
	added: (count: number) => `${attempts(count)} added.`,
	same: (count: number) => `${attempts(count)} here already.`,
	taken: (count: number) =>
		`${attempts(count)} left out: you have other answers to the same quiz here. Delete those in the quiz’s menu first.`,
	expired: (count: number) => `${attempts(count)} left out: too old to be kept.`,
	refused: (count: number) =>
		`${attempts(count)} left out: this browser has no room, or keeps nothing.`,
	unreadable: (count: number) => `${attempts(count)} could not be read.`
};
/** In a file, of what comes back. */
export const dates = {
	kept: 'The dates of what comes back were added.',
	refused:
		'The dates of what comes back were left out: this browser has no room, or keeps nothing.',
	overtaken: 'The dates of what comes back were changed in another tab. Add the file once more.',
	unreadable: 'The dates of what comes back could not be read.'
};
export const comesBack = (modules: number) =>
	plural(modules, {
		one: 'What you missed in 1 module comes back',
		other: `What you missed in ${number(modules)} modules comes back`
	});
export const emptyFile = 'There are no answers in this file.';
