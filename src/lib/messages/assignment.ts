/** The page of an assignment, and what its forms answer. */
import { number, plural } from './format.ts';

export const notHere = 'There is no assignment of yours at this address.';
export const changedMeanwhile =
	'This assignment was changed after you opened the page, so nothing was done. You now see it as it is: check it and try again.';
export const notPossible =
	'This is not possible any more, so nothing was done. See below what you can do.';
/** Before the reasons. */
export const crossed =
	'Not saved yet. Some of what you changed was also changed elsewhere after you opened this page. It is marked below. To use yours, save again.';
/** `now`: what the setting is, in words. */
export const crossedBy = (now: string) =>
	now === '' ? 'Removed in the meantime.' : `Changed in the meantime: ${now}`;
export const nothingChanged = 'Nothing was changed.';
export const notDone = 'Not saved yet. Fix the marked fields. What you entered is still here.';

/** The title of its module, where the assignment has another. */
export const onModule = (title: string) => `On “${title}”.`;
export const draftSaved = 'Draft saved.';
export const assigned = 'Assigned.';

export const forStudents = 'For your students';
export const findItAt = 'Students who have joined find it at <value></value>.';
export const exceptions = (students: number) =>
	plural(students, {
		one: 'One student has an extension or other exception.',
		other: `${number(students)} students have an extension or other exception.`
	});
export const exceptionsForOne = 'Exceptions for one student';
export const previewAs = 'Preview as a student';
export const previewNotSaved = 'Preview answers are not saved.';

export const newerAvailable = 'A newer edition is available';
export const moduleEdited = (edition: string) =>
	`The module has been edited. Your class keeps edition ${edition} until you switch.`;
export const seeWhatChanged = 'See what changed';

export const actions = 'Actions';
/** What can be done with it, and what that does. */
export const moves = {
	publish: { name: 'Publish', does: 'Students see it, and can start once it opens.' },
	close: { name: 'Close', does: 'Stops all work except extensions. You can reopen it.' },
	reopen: { name: 'Reopen', does: 'Students can continue.' },
	release: {
		name: 'Release feedback',
		does: 'Everyone sees their feedback. You cannot reopen it after that.'
	},
	archive: { name: 'Archive', does: 'Students see only what they handed in. You can restore it.' },
	restore: { name: 'Restore', does: 'Puts it back as it was before you archived it.' }
};
export const toOpenAgain = 'To open it again, <a>set a later date</a> first.';
export const copyToClass = 'Copy to other classes';
export const compareClasses = 'Compare the classes that have this assignment';

export const settings = 'Settings';
export const change = 'Change';
export const allSettings = 'All other settings';
export const edition = (edition: string) => `Edition ${edition}.`;
export const adopted = {
	all: (edition: string, at: string) => `You switched all attempts to edition ${edition} on ${at}.`,
	fromNowOn: (edition: string, at: string) => `Attempts started after ${at} use edition ${edition}.`
};
export const haveStarted = 'Students have started.';
export const nobodyStarted = 'Nobody has started yet.';
