/** What educators read of their classes: the list of them, and the page of one. */
import { number, plural } from './format.ts';
import { nameProblem } from './form-refusals.ts';

// The list of classes, and what leads there.
export const forEducators = 'For educators';
export const invitations = 'Invitations';
export const invitedToTeach = (className: string) => `You are invited to teach ${className}`;
export const invitesYouToTeach = (from: string, className: string) =>
	`${from} invites you to teach ${className}`;
export const openUntil = 'until <value></value>';
export const accept = 'Accept';
export const acceptClass = (className: string) => `Accept ${className}`;
export const decline = 'Decline';
export const declineClass = (className: string) => `Decline ${className}`;
export const offerGone =
	'This invitation is no longer open. It has been withdrawn or answered, or it has expired.';
export const archived = 'Archived';
export const codeIs = (code: string) => `Code ${code}`;
export const peopleIn = (people: number) =>
	people === 0
		? 'nobody has joined'
		: plural(people, { one: '1 student', other: `${number(people)} students` });
export const assignmentsOf = (assignments: number) =>
	assignments === 0
		? 'nothing assigned'
		: plural(assignments, { one: '1 assignment', other: `${number(assignments)} assignments` });
export const createClass = 'Create a class';
export const timeZone = 'Time zone of the class';
export const whatForZone = 'Files give times in it, and students see it until their own is known.';
export const keepZone = 'Change the time zone';
export const className = 'Name of the class';
export const studentsSeeName = 'Students see this name too.';
export const create = 'Create class';
export const notCreated = 'Not created yet.';

// One class.
export const studentsAppear = {
	name: 'Students appear under their name.',
	pseudonym: 'Students appear under a random nickname.'
};
export const archivedClass = {
	name: 'Archived: nobody can join. Students appear under their name.',
	pseudonym: 'Archived: nobody can join. Students appear under a random nickname.'
};
export const assignments = 'Assignments';
export const nothingAssigned = 'Nothing is assigned yet.';
export const assignModule = 'Assign a module';
export const changingClass = 'Rename, archive or delete';
export const rename = 'Rename';
export const archive = 'Archive';
export const archiving =
	'Archiving closes every assignment that is open or opens later. Nobody else can join. Everything stays, and students still see what they handed in.';
export const restore = 'Restore';
export const restoring =
	'If you restore it, students can join with its code again. Assignments stay closed until you reopen them.';
export const sureToDelete =
	'Delete the class, its students and all their work. This cannot be undone.';
export const deleteClass = 'Delete the class';
export const notDeleted = 'Nothing was deleted. Tick the box first to confirm.';

/** Why a class was not created or changed. `longest`: characters of its name. */
export function classProblem(
	problem: 'code' | 'no-names' | 'empty' | 'long' | 'odd',
	longest: number
): string {
	switch (problem) {
		case 'code':
			return 'We could not make a code. Try again.';
		case 'no-names':
			return 'Keys belong to names. Add a list of names first.';
		case 'empty':
		case 'long':
		case 'odd':
			return nameProblem(problem, longest);
	}
}

// Somebody else has changed the same since the page was opened.
export const nameCrossed = (now: string) =>
	`Not saved yet: in the meantime, someone else has renamed this class to “${now}”. Rename it again to use your name.`;
export const zoneCrossed = (now: string) =>
	`Not saved yet: in the meantime, someone else has set the time zone to ${now}. Save again to use yours.`;
export const codeCrossed =
	'No new code was made: someone else has made one since you opened this page. It is the one above.';
export const keysCrossed =
	'No new keys were made: someone else has changed the join keys since you opened this page. What they did is shown here.';

// How students join.
export const joining = 'Joining';
export const howToJoin = 'Students open the link, or enter the code at <value></value>.';
export const qrCode = 'QR code of the link to join';
export const codeIsNew = 'This is the new code. The old one no longer works.';
export const printSlipsAgain =
	'<a>Print the key slips again</a>: the old ones show the old address.';
export const manyJoined = (students: number) =>
	`<strong>${plural(students, {
		one: 'One student has joined in the last 10 minutes.',
		other: `${number(students)} students have joined in the last 10 minutes.`
	})}</strong> If that is more than you expect, pause joining. Then <a>check who joined</a>, remove anyone who does not belong, and make a new code.`;
export const joiningIsPaused = 'Joining is paused: nobody can join. Current members stay.';
export const pauseJoining = 'Pause joining';
export const resumeJoining = 'Let students join again';
export const makeNewCode = 'Make a new code';
export const whatNewCodeDoes = 'The old code and link stop working. Current members stay.';
export const whatNewCodeDoesToSlips =
	'The old code and link stop working. Current members stay. You will have to print the key slips again.';

// The list of names, and the keys to them. What is read while changing it: roster.ts.
export const listOfNames = 'List of names';
export const noList = 'There is no list: students type their own name.';
export const choosesFromList = (names: number) =>
	plural(names, {
		one: 'There is one name on the list. Students with the code choose their own.',
		other: `There are ${number(names)} names on the list. Students with the code choose their own.`
	});
export const keptBeside = {
	email: 'E-mail addresses are kept with it.',
	number: 'Student numbers are kept with it.',
	both: 'E-mail addresses and student numbers are kept with it.'
};
export const showNames = 'Show the names';
export const addList = 'Add a list of names';
export const changeList = 'Change the list';
export const joinKeys = 'Join keys';
export const needsKey =
	'Students need their own key to join under their name. <a>Print the keys</a>';
export const makeNewKeys = 'Make new keys';
export const whatNewKeysDo = 'All printed keys stop working. Current members stay.';
export const turnKeysOn = 'Turn join keys on';
export const turnKeysOff = 'Turn join keys off';
export const keysNeedNames =
	'With join keys, each student needs a slip with their own key to join under their name. Add a list of names first.';
export const whyKeys =
	'Anyone with the class code can join under any free name on your list. With join keys, you hand each student a slip with a key that works for their name only.';

// Who teaches it.
export const educators = 'Educators';
export const owner = (email: string) => `${email}, owner`;
export const leaveClass = 'Leave this class';
export const onlyOwner =
	'You are the only owner, so you cannot leave. You can delete the class below.';
export const removePerson = (name: string) => `Remove ${name}`;
export const invited = 'Invited';
export const canAcceptUntil = 'can accept until <value></value>';
export const withdraw = 'Withdraw';
export const withdrawInvitationOf = (email: string) => `Withdraw the invitation of ${email}`;
export const inviteByEmail = 'Invite an educator by e-mail';
export const whatInvitedCanDo =
	'They need an account here. Once they accept, they can do everything you can, except delete the class and choose who teaches it.';
export const inviteThem = 'Invite them';
/** The same for every address. */
export const hasInvited = (email: string) =>
	`Invited. If ${email} belongs to an educator here, we send them a message. They can accept on their classes page.`;

/** Why nobody was invited or removed. */
export const teachesAlready = 'They already teach this class.';
export const tooManyInvitations = (most: number) =>
	`A class can have ${number(most)} open invitations. Withdraw one first.`;
export const lastOwner = 'A class must have at least one owner.';
