/** What is to be known of a file or a code that a student handed in without a server. */

/** Why a file cannot be used. */
export const files = {
	notOurs: 'This is not a file that was handed in, or only part of one.',
	version: 'This file was made by another version of Readback.',
	damaged: 'The file was damaged or changed on the way.',
	incomplete: 'The file does not say what it is about or who it is from.',
	classCode: 'The class code in the file cannot be read.',
	label: 'The name in the file cannot be shown.',
	level: 'The file does not say what was handed in.',
	answered: 'The file does not say how much was answered.',
	record: 'The answers in the file are damaged, or were saved by another version of Readback.',
	otherQuiz: 'The answers in the file belong to another quiz than it says.'
};
export const otherModule = 'This file is for another module or quiz.';
export const otherEdition = 'Made with another edition of the module.';
export const notFinished = 'The quiz was not finished.';

// Of a line with a code.
export const howToWrite = 'Write a name, a comma and the code.';
export const otherName = 'Made for another name.';
