/** What a learner reads where what they missed comes back. No nudges, no counts of days in a row, no praise. */
import { day } from './dates.ts';
import { number, plural } from './numbers.ts';

export const title = 'Coming back to what you missed';
export const how =
	'If you want, what you missed in a quiz comes back as another question on the same point: the next day, after a week, and after three weeks.';
export const needsScript =
	'This page is worked out in your browser, from what it keeps on this device. That needs JavaScript. Without it, you can take any quiz again from its module.';
export const unfetched = 'The rest of this page could not be loaded.';
export const load = 'Load it';

// What is due.
const points = (count: number) =>
	plural(count, { one: '1 point', other: `${number(count)} points` });
const inMinutes = (minutes: number) =>
	plural(minutes, { one: 'about 1 minute', other: `about ${number(minutes)} minutes` });
/** On the list of modules, and above the button to begin. */
export const dueToday = (count: number, minutes: number) =>
	`Due today: ${number(count)}, ${inMinutes(minutes)}`;
export const nothingDue = 'Nothing is due today.';
export const nextOn = (on: string) => `The next day is ${day(on, 'UTC')}.`;
export const begin = 'Begin';
export const inOneGo = (count: number) => `${points(count)} at most in one go. The rest can wait.`;
export const someUnfetched =
	'The questions of one module could not be loaded. They stay due. Check your connection, then open this page again.';
export const gone = (count: number) =>
	plural(count, {
		one: 'No question asks about 1 of your points any more. It was taken off.',
		other: `No question asks about ${number(count)} of your points any more. They were taken off.`
	});

// One question after the other.
export const place = (at: number, of: number) => `Question ${number(at)} of ${number(of)}`;
export const check = 'Check answer';
export const passOver = 'Leave it for another time';
export const stop = 'Stop here';
export const next = 'Next question';
export const finish = 'Go on';
export const corrected =
	'This question was changed since you answered it. It is asked as it is now.';
export const feedback = 'Feedback';
/** When the points that were asked for come next. */
export const comesNext = (on: string) => `It comes back on ${day(on, 'UTC')}.`;
export const notKept =
	'This browser could not save the new date, so the question stays due. What is kept may be full or blocked.';
export const notPossible = 'This question could not be drawn. It stays due.';
export const done = 'That is all for now.';
export const went = (inLine: number, answered: number) =>
	`${number(inLine)} of ${number(answered)} answered in line with the article.`;

// Whether it is wanted.
export const yourModules = 'Your modules';
export const choiceHeading = 'Have what you missed come back';
export const kept = {
	tab: 'Your answers in this module are kept in the tab only, and are deleted when you close it. That stays so. But from now on this device would keep, beyond the tab, which points you missed and when to ask again. Anyone who uses this browser could find that, and “Leave this page” does not delete it.',
	device:
		'From now on this device would keep which points you missed and when to ask again. Anyone who uses this browser could find that.'
};
export const never =
	'Nothing of it is sent anywhere, and nothing reminds you. Questions about loss or blame do not come back unless their author allows it.';
export const want = { tab: 'Keep that from now on', device: 'Have it come back' };
export const since = (on: string) => `On since ${day(on, 'UTC')}.`;
export const planned = (count: number, on: string) =>
	`${points(count)} to come back to, the first on ${day(on, 'UTC')}.`;
export const plannedToday = (count: number) => `${points(count)} to come back to, the first today.`;
export const plannedNone =
	'Nothing to come back to so far. What you miss in a quiz from now on is added.';
export const leave = 'Stop, and forget these dates';
export const left = 'Stopped. The dates of this module are deleted from this device.';
export const joined = 'What you miss in this module comes back from now on.';
export const refused =
	'This browser does not let this site keep anything, or its storage is full. Nothing was kept.';
export const unreadable =
	'The dates that were kept here cannot be read. You can delete them, and begin again.';
export const toReview = 'See what is due';

// All of it.
export const takeAlong = 'Dates in your calendar';
export const calendarHow =
	'A file with the days on which something is due. It names no subject. Your calendar may show it to others, and does not know when a date changes here.';
export const saveCalendar = 'Save the days for a calendar';
/** Of an entry in a calendar: it says nothing of the subject. */
export const entry = (count: number) => `Readback: ${points(count)} to come back to`;
export const endAll = 'Stop altogether';
export const endHow =
	'Deletes all dates of all modules from this device. Your answers in quizzes stay where they are.';
export const forgetAll = 'Forget all dates';
export const forgotten = 'All dates are deleted. Nothing comes back any more.';
export const whatIsKept = 'What else is kept, and as a file';
