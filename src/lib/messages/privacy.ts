/** The privacy page. What a browser keeps, kind by kind, is in kept-in-browser.ts. */
import { number, plural } from './format.ts';

/** `<a>`: to what is said of a class. */
export const practising =
	'You do not need an account to practise. You are not asked for a name, address or age. No cookie is set, nothing is sent to anyone else, and nobody counts your visits. Joining a class is different: <a>see below</a>.';
export const marking =
	'When you practise, your answers are marked in your browser and kept there. Without JavaScript, they travel in the page’s own form: the server marks them, sends the page back and keeps nothing.';

export const inBrowser = 'What your browser keeps';
export const name = 'Name';
export const purpose = 'What for';
export const where = 'Where';
export const life = 'How long';
export const attempt =
	'An attempt holds the questions, your answers, how far they agree with the article, and the day you started. It does not hold the time of day, or anything about you.';

export const inClass = 'In a class';
export const whatClass =
	'This server knows you only if you join a class, by your name or by a random nickname, whichever the class uses. It keeps that name, the day you joined, and what you hand in for each assignment. You are told what that is before you start: nothing, only that you finished, or your answers. Your educators can see it. Other students cannot, and it is given to nobody else.';

interface Cookie {
	readonly name: string;
	/** For how long it is kept. */
	readonly days: number;
}

export const classCookie = ({ name, days }: Cookie) =>
	`Joining sets one cookie, <code>${name}</code>: a random number for each class you join, by which this device is known for ${number(days)} days. Leaving your classes on your class page deletes it. The list of modules and a module’s page see that it is there, to lead to your class page, but do not look up whose it is.`;
/** `days`: after joining. */
export const classEnds = (days: number) =>
	`Everything is deleted ${number(days)} days after you joined, or straight away if you ask for it on your class page, where you can also download it. After that, only the number of attempts you used is kept until the assignment is deleted, under a keyed hash of your name in the class. Your educator can see on which day someone deleted their data, and how many attempts were used under a name. A list of names that your educator wrote is not deleted. Your e-mail address and student number may stand beside your name on it, if your educator keeps them: only the educators of your class can see them. To see or correct them, ask your educator.`;
export const educators =
	'About educators, the server keeps their name, their e-mail address, a hash of their password, where they are signed in and, for a year, a log of what they changed.';
export const educatorCookies = (session: Cookie, known: Cookie) =>
	`Signing in sets two cookies, which are sent to educators’ pages only. <code>${session.name}</code> keeps them signed in for ${number(session.days)} days. <code>${known.name}</code> marks the browser as theirs for ${number(known.days)} days, so that nobody who guesses at their password can slow down their own sign-in. Setting a new password from a link in an e-mail sets the second cookie, too.`;
export const tries =
	'To slow down anyone who guesses codes or passwords, tries are counted for a day or two, under a keyed hash of the network address.';

export const deleting = 'Delete what your browser keeps';
export const whatIsDeleted =
	'This deletes everything that this site keeps in this tab and on this device: every attempt, answers that were not sent yet, and what an educator keeps here.';
export const deleteEverything = 'Delete everything';
export const nothingToDelete =
	'There was nothing to delete in this tab or on this device. Another tab that is open may keep answers of its own: close it, or delete them there.';
export const deletedOther =
	'It was deleted. This site keeps nothing in this tab or on this device now.';
export const deleted = (attempts: number) =>
	plural(attempts, {
		one: 'One attempt was deleted. This site keeps nothing in this tab or on this device now. Another tab that is open may keep answers of its own.',
		other: `${number(attempts)} attempts were deleted. This site keeps nothing in this tab or on this device now. Another tab that is open may keep answers of its own.`
	});
export const withoutScripts =
	'Without JavaScript, this site keeps nothing in your browser. Closing the page is enough.';
