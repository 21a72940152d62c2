/** What students read when they join a class or come back to it. */
import { number, plural } from './format.ts';

/** Why nobody can join as this, beside what is wrong with a name. */
export const joinProblems = {
	nickname: 'This class uses random nicknames. Reload the page to get one.',
	unlisted: 'This name is not on the class list.',
	taken:
		'Someone has already joined under this name. If it was you, use your recovery code. If not, tell your educator.',
	drawn: 'Someone in this class already has that nickname. Here is a new one: press “Join” again.',
	paused: 'Joining this class is paused. Ask your educator when you can join.',
	sent: 'You have already sent this form. Reload the page.',
	damaged: 'This page is damaged. Reload it.'
};

export const keyProblems = {
	missing: 'Enter the key from your slip.',
	other: 'This key does not belong to this name. Check the name and the key on your slip.'
};

/** So many have joined in a day that no one else can: from one network, or in all. */
export const classFull = {
	network:
		'Too many people have joined this class from your network today. Ask your educator for a new class code, or try again tomorrow.',
	class:
		'Too many people have joined this class today. Ask your educator for a new class code, or try again tomorrow.'
};

// Finding the class.
export const joinAClass = 'Join a class';
/** `<value>`: the student’s name or nickname; `<strong>`: the class’s name. */
export const alreadyIn = 'On this device you are <value></value> in <strong></strong>.';
export const goToClasses = (classes: number) =>
	plural(classes, { one: 'Go to your class', other: 'Go to your classes' });
/** Below who is here already. */
export const joiningAdds = 'If you join another class, you stay in these.';
export const crowded = (most: number) =>
	`This device is already in ${number(most)} classes, which is as many as it can be in. Leave one of them first.`;
export const signedOut = 'You are no longer signed in to a class on this device.';
export const askForHelp =
	'If you have your recovery code, enter it below. If it does not work, or if you do not have one, ask your educator, who can make a new one for you.';
export const classCode = 'Class code';
export const classCodeHint = 'Ten letters from your educator. Capitals and spaces don’t matter.';
export const findClass = 'Find the class';
export const noClassFound =
	'We can’t find a class with this code. Ask your educator for the current code.';
/** Of a link. */
export const noClassHere = 'No class has this code now. Ask your educator for the current code.';
/** `<a>`: all modules. */
export const noAccountNeeded =
	'You do not need an account. To learn on your own, <a>open any module</a>.';

// Coming back.
export const ifYouJoined = 'If you joined before';
export const comeBack =
	'Your recovery code brings you back to your work, on this device or another.';
export const recoveryCode = 'Recovery code';
export const recoveryCodeHint = 'Twenty letters in five groups. You can paste it.';
export const continueWork = 'Continue your work';
export const noSuchRecovery =
	'We can’t find this recovery code. If you copied it correctly, either a newer one has replaced it, or you are no longer in the class. Ask your educator.';

// Joining.
export const join = 'Join';
export const joinClass = (name: string) => `Join ${name}`;
/** Of other classes on this device. `<a>`: where they can be left. */
export const othersStay = (others: number) =>
	plural(others, {
		one: 'You stay in that class. If that is not you, <a>leave it on this device</a> first.',
		other: 'You stay in those classes. If that is not you, <a>leave them on this device</a> first.'
	});

// Somebody is in this class on this device already.
export const backIn = (name: string) => `Back in ${name}`;
/** `<value>`: the student’s name or nickname. */
export const youAreHere = 'On this device you are <value></value>.';
export const continueAs = (label: string) => `Continue as ${label}`;
export const someoneElse = 'I am someone else';
/** `<value>`: who is in the class on this device. */
export const takesPlaceOf =
	'On this device, <value></value> is in this class. If you join as someone else, this device leaves their place, and only their recovery code brings them back. What they have done is kept.';
/** `<a>`: where to enter it. */
export const joiningPaused =
	'Joining this class is paused. Ask your educator when you can join. If you joined before, <a>use your recovery code</a>.';
export const nicknameIs = 'This class uses random nicknames instead of names. Yours is:';
export const aboutNickname =
	'Reload the page to get another one. It does not tell your educator who you are, but they may ask you.';
export const yourName = 'Your name';
export const yourNameHint =
	'The name that your educator knows you by. Other students do not see it.';
export const chooseName = 'Choose your name';
export const choose = 'Choose';
/** `<a>`: where to enter a recovery code. */
export const nameMissing =
	'If your name is missing, either someone has joined under it or it is not on the list: ask your educator. If you joined before, <a>use your recovery code</a>.';
export const yourKey = 'Your key';
export const yourKeyHint =
	'Eight letters on the slip from your educator. Capitals and spaces don’t matter.';
/** `<code>`: the cookie; `<a>`: the privacy page. */
export const cookie = (name: string, days: number) =>
	`Joining sets one cookie, <code>${name}</code>, so that this device knows you for ${number(days)} days. <a>What is kept, and where</a>`;

// Once joined.
export const joined = 'Joined';
export const youHaveJoined = (name: string) => `You have joined ${name}`;
export const yourRecoveryCode = 'Your recovery code';
export const writeItDown =
	'Write it down or copy it now: it is shown only once. You need it to come back to your work on another device, or if this device forgets you.';
