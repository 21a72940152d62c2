/** A student's own page: their class, its assignments, their devices, what is kept about them. */
import { day, instantIn } from './dates.ts';
import { list, number, plural } from './format.ts';

export const title = 'Your class';
export const titleOfSeveral = 'Your classes';
/** `<value>`: the student's name or nickname. */
export const youAppearAs = 'You appear here as <value></value>.';

// Assignments. `<value>` is the instant.
export const assignments = 'Assignments';
/** Of several classes. */
export const toDo = 'To do';
export const nothingToDo = 'Nothing is to do now.';
export const inClass = (className: string) => `For ${className}`;
export const nothingAssigned = 'Nothing is assigned yet. Your assignments will appear here.';
export const open = 'Open.';
export const due = (at: string, zone: string) => `Due on <value>${instantIn(at, zone)}</value>.`;
export const wasDue = (at: string, zone: string) =>
	`It was due on <value>${instantIn(at, zone)}</value>. Anything you hand in now is late.`;
export const untilThen = (at: string, zone: string) =>
	`You can hand it in until <value>${instantIn(at, zone)}</value>.`;
export const lateUntil = (at: string, zone: string) =>
	`You can hand it in late until <value>${instantIn(at, zone)}</value>.`;
export const attempts = (most: number, quizzes: number) =>
	quizzes > 1
		? plural(most, {
				one: 'You have 1 attempt at each quiz.',
				other: `You have ${number(most)} attempts at each quiz.`
			})
		: plural(most, {
				one: 'You have 1 attempt.',
				other: `You have ${number(most)} attempts.`
			});
export const module = (title: string) => `On “${title}”`;
/** In a calendar. */
export const dueIn = (className: string) => `Due in ${className}`;
export const titleDueIn = (title: string, className: string) => `Due: ${title} (${className})`;
export const calendar = 'Put the due times into your calendar (ICS file)';
export const passMark = (mark: number) => `Pass mark: ${number(mark)}%.`;
/** What is handed in, and what an educator sees of it. */
export const seen = {
	nothing: 'Nothing is handed in. Your answers stay on your device.',
	completion:
		'Your educators see only that you have finished, and when. Your answers stay on your device.',
	pseudonym: 'You hand in your answers under your nickname.',
	name: 'You hand in your answers under your name. Your educators see each of them.'
};
export const feedbackReleased = 'The feedback has been released.';
/** To tell two assignments with one title apart. */
export const assignedOn = (at: string, zone: string) =>
	`Assigned on <value>${instantIn(at, zone)}</value>.`;

/** What an educator granted to one student: dates of their own, so many more attempts and minutes. */
export const forYouAlone = (own: {
	readonly dates: boolean;
	readonly attempts: number;
	readonly minutes: number;
}) => {
	const attempts = plural(own.attempts, {
		one: '1 more attempt',
		other: `${number(own.attempts)} more attempts`
	});
	const minutes = plural(own.minutes, {
		one: '1 more minute',
		other: `${number(own.minutes)} more minutes`
	});
	return `For you alone: ${list([
		...(own.dates ? ['the dates above'] : []),
		...(own.attempts > 0 ? [attempts] : []),
		...(own.minutes > 0 ? [minutes] : [])
	])}.`;
};

export const newerVersion = (at: string, zone: string) =>
	`The article or its questions were edited. You have had the newer version since <value>${instantIn(at, zone)}</value>.`;
export const newerForAll =
	'Your earlier answers stay as you gave them, but are marked by the newer version.';
export const newerForNew = 'Attempts that you had already started keep the older version.';

export const handedIn = (at: string, zone: string, receipt: string) =>
	`Handed in on <value>${instantIn(at, zone)}</value>, receipt <code>${receipt}</code>`;
export const handedInCompletion = (at: string, zone: string) =>
	`Handed in on <value>${instantIn(at, zone)}</value>: completion only`;
/** A page to print. */
export const confirmation = 'Confirmation';
export const confirmationOf = (quiz: string) => `Confirmation: ${quiz}`;
export const started = 'Started, not handed in';

// Devices.
export const devices = 'Your devices';
export const whatForRecovery =
	'Your recovery code brings you back to your work on any device. If someone else may have it, make a new one: the old code stops working, and all other devices are signed out.';
export const newRecovery = 'Make a new recovery code';
/** `<value>`: the day. */
export const replacedOn = (at: string, zone: string) =>
	`Your educator made a new recovery code for you on <value>${day(at, zone)}</value>, and all your devices were signed out. If you did not ask for it, ask them why.`;
export const othersSignedOut = 'All other devices have been signed out.';
export const otherDevices = (others: number) =>
	plural(others, {
		one: 'You are also signed in on 1 other device.',
		other: `You are also signed in on ${number(others)} other devices.`
	});
export const signOutOthers = 'Sign out everywhere else';
export const noOtherDevice = 'You are not signed in on any other device.';
export const sharedDevice =
	'If other people use this device, leave it when you have finished. You need your recovery code to come back.';
export const leaveDevice = 'Leave this device';
// With several classes on one device.
/** What follows of one class. */
export const placeIn = (className: string) =>
	`Your recovery code, devices and data in ${className}`;
export const leaveClassHere = 'Leave this class on this device';
export const thisDevice = 'This device';
export const joinAnother = 'Join another class, or come back to one';
export const sharedByAll =
	'If other people use this device, leave all your classes on it when you have finished. You need the recovery code of each class to come back.';
export const leaveAll = 'Leave all classes on this device';

// What is kept, and deleting it.
export const aboutYou = 'What is kept about you';
export const willBeDeleted = (at: string, zone: string) =>
	`Your data here will be deleted on <value>${day(at, zone)}</value>.`;
/** `<a>`: the file; `<value>`: what kind of file; `<b>`: the privacy page. */
export const download =
	'You can <a>download all of it</a> (<value>JSON</value>) or <b>read what is kept, and where</b>.';
export const json = 'JavaScript Object Notation';
export const confirmFirst = 'Nothing has been deleted. Tick the box to confirm first.';
/** `<value>`: the student's name or nickname. */
export const whatStays =
	'If you join again as <value></value>, attempts you have used still count. Your educator can see that someone deleted their data, on which day, and how many attempts were used under this name.';
export const deleteAll = 'Delete everything I did. This cannot be undone.';
export const deleteData = 'Delete my data';

export const deleted = 'Your data has been deleted';
export const deletedOn = (at: string, zone: string) =>
	`It was deleted on <value>${instantIn(at, zone)}</value>.`;
export const whatIsDeleted =
	'Your answers, your recovery code and the cookie on this device are gone, and you are no longer in the class. Your educator can see that someone deleted their data today. Your educator’s list of names, and files that were downloaded earlier, are not deleted. If this server is restored from a backup, your data is deleted from it again.';
/** Of one class of several. */
export const whatIsDeletedOfOne = (className: string) =>
	`Your answers in ${className} and its recovery code are gone, and you are no longer in that class. Your other classes stay as they are. Your educator can see that someone deleted their data today. Your educator’s list of names, and files that were downloaded earlier, are not deleted. If this server is restored from a backup, your data is deleted from it again.`;
export const toOtherClasses = (classes: number) =>
	plural(classes, { one: 'Go to your other class', other: 'Go to your other classes' });
