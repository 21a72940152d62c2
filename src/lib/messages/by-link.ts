/** Work that is assigned by a link, without a server: making the link, taking the quizzes, reading what was handed in. */
import { instantIn } from './dates.ts';
import { number, percent, plural } from './format.ts';

// Making a link.
export const assignByLink = 'Assign by link';
export const assignTitle = (module: string) => `Assign by link: ${module}`;
/** `<a>`: the module by its title; `<b>`: where to read what was handed in. */
export const howLinksWork =
	'A link to <a></a> holds all your settings, in the part of it that a browser does not send. Nothing about it is kept on this server. Students hand in a code or a file, which they send to you in whatever way you agree. You can then <b>read what they handed in</b>.';
/** `<a>`: where to assign to a class. */
export const whatLinksProve =
	'What they hand in does not prove who answered, or that they did so honestly. For work that counts, <a>assign it to a class</a>.';
export const makingNeedsScripts =
	'The link is put together in your browser, so this page needs JavaScript.';
export const makeLink = 'Make the link';
export const linkMade = 'This is the link. Give it to your class as it is.';
export const linkForStudents = 'Link for students';
export const preview = 'Preview as a student';
export const noLinkYet = 'No link yet. Fix the marked fields.';

// Opening a link.
export const yourAssignment = 'Your assignment';
/** `<a>`: all modules. */
export const openingNeedsScripts =
	'Your assignment is at the end of the link, in a part that your browser does not send. Reading it needs JavaScript. Without it, ask your educator which quizzes to take: all <a>modules</a> are open to everyone.';
export const cannotUse = 'This link cannot be used';
export const linkProblems = {
	long: 'It is too long to be a link to an assignment.',
	empty: 'There is no assignment in it.',
	version: 'It was made by another version of Readback.',
	module: 'This site does not have the module that it is for.',
	edition: 'It does not say which edition of the module it is for.',
	classCode: 'Its class code cannot be read.'
};
/** `<a>`: all modules. */
export const askOrGo = 'Ask the person who gave it to you, or go to <a>all modules</a>.';
export const due = (at: string, zone: string) => `Due ${instantIn(at, zone)}.`;
export const edited =
	'The module was edited after the link was made. Tell your educator if a question is missing.';

export const handIn = {
	nothing: 'You are not asked to hand anything in.',
	completion:
		'You are asked to hand in a code that says that you finished. Nothing leaves this device by itself: when you have finished, this page shows the code, and you send it.',
	pseudonym:
		'You are asked to hand in your answers under a nickname. Nothing leaves this device by itself: when you have finished, this page shows what there is to send, and you send it.',
	name: 'You are asked to hand in your answers under your name. Nothing leaves this device by itself: when you have finished, this page shows what there is to send, and you send it.'
};
export const yourName = 'Your name';
export const yourNickname = 'Your nickname';
export const nameHint =
	'It is part of what you hand in, and is not kept here. Use the same one for every quiz.';
export const randomNickname = 'Give me a random nickname';

export const notFinished = 'Not finished in this browser yet.';
export const finished = (answered: number, questions: number) =>
	plural(questions, {
		one: `Finished: ${number(answered)} of 1 question answered.`,
		other: `Finished: ${number(answered)} of ${number(questions)} questions answered.`
	});
export const nothingToHandIn = 'There is nothing to hand in.';
export const enterName = 'Enter your name or nickname above, then hand it in.';
/** `<value>`: the code. */
export const sendCode =
	'This code says which quiz you finished and how much of it you answered, but not what you answered. Send it to your educator: <value></value>';
export const fileNeedsHttps =
	'The file can only be made on a page whose address begins with https.';
export const lookFirst = 'See what you would hand in';
export const allInFile = 'This is everything in the file. Nothing has been sent.';
export const contentsOfFile = 'Contents of the file';
export const saveFile = 'Save the file';

// Reading what was handed in.
export const readTitle = (module: string) => `What was handed in: ${module}`;
export const readHandedIn = 'Read what was handed in';
/** `<a>`: where a link is made; `<value>`: the module's title. */
export const howReading =
	'For work assigned by <a>a link</a> to <value></value>. Files and codes are read in your browser. Nothing is uploaded, and nothing is kept when you leave this page.';
export const whatItProves =
	'Marks are worked out here, not taken from the file. They do not prove who answered, when, or that it was done honestly.';
export const readingNeedsScripts =
	'Files and codes are read in your browser, so this page needs JavaScript.';
export const files = 'Files';
export const checkingNeedsHttps =
	'Files can only be checked on a page whose address begins with https.';
export const codes = 'Codes';
export const codesHint = 'One on each line: the student’s name or nickname, a comma, the code.';
export const handedIn = 'What was handed in';
export const columns = ['Student', 'Quiz', 'Answered', 'Correct at first try', 'Note'];
/** Of the questions, 0 to 1. */
export const share = (answered: number) => percent(answered);
export const saveCsv = 'Save the table as CSV';
