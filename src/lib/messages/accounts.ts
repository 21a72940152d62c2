/** What educators read of their own account: signing in, invitations, passwords, confirming an address. */
import { list, number, plural } from './format.ts';

// Fields of more than one page.
export const email = 'E-mail';
export const yourEmail = 'Your e-mail address';
export const yourName = 'Your name';
export const password = 'Password';
export const newPassword = 'New password';
export const changePassword = 'Change password';
export const sendLink = 'Send me a link';
export const askForNewLink = 'Ask for a new link';
export const linkGone =
	'This link no longer works. It has expired or been used, or we have sent you a newer one.';

// Signing in.
export const signIn = 'Sign in';
export const signOut = 'Sign out';
export const whoSignsIn =
	'This page is for educators, who assign modules to their classes. Learners don’t need an account. They can <a>open a module</a>, or <b>join a class</b> with its code.';
export const passwordIsReset = 'Your password has been changed. Sign in with the new one.';
export const forgotPassword = 'Forgot your password?';
export const howToGetAccount =
	'You need an invitation to get an account. Ask an administrator here for one. Signing in sets two cookies, for educators’ pages only. <a>What the cookies do</a>';
export const wrongEmailOrPassword = 'Wrong e-mail or password.';

// A forgotten password. The same for every address.
export const noMailForLink =
	'This server cannot send e-mail. Ask the person who runs it for a link. They can create one with <code>readback educator link EMAIL</code>.';
export const resetSent =
	'If an educator has confirmed this address, we have sent a link for a new password to it. The link works once and expires within an hour.';
export const resetInLog =
	'If an educator has confirmed this address, the link is now in the server’s log. Ask the person who runs the server for it. The link works once and expires within an hour.';
export const backToSignIn = 'Back to sign in';
export const addressYouSignInWith = 'The address that you sign in with';
export const checkEmailFirst =
	'We have had several requests for this address, so check your e-mail first.';
export const chooseNewPassword = 'Choose a new password';
export const signedOutEverywhere = (least: number) =>
	`At least ${number(least)} characters. You will be signed out everywhere.`;

// An invitation.
export const invitation = 'Invitation';
export const invitationGone =
	'This invitation has expired, or has been used or withdrawn. Ask for a new one.';
export const createYourAccount = 'Create your account';
export const invitedAsEducator =
	'You are invited as an educator, with the address <value></value>.';
export const invitedAsAdministrator =
	'You are invited as an administrator, with the address <value></value>.';
export const firstAdministrator = 'You will be the first administrator here.';
export const whatAdministratorsDo =
	'Administrators invite educators. They cannot see other educators’ classes.';
export const whoSeesName = 'Other educators can see it. Learners cannot.';
export const choosePassword = 'Choose a password';
export const goodPassword = (least: number) =>
	`At least ${number(least)} characters. Several words in a row work well.`;
export const createAccount = 'Create account';
export const addressTaken = 'There is already an account with this address.';
export const yourAddressTaken = 'There is already an account with this address. Sign in instead.';

// Confirming an address.
export const confirmAddress = 'Confirm your address';
export const isAddressYours = 'Is the address that we sent this link to yours?';
export const addressIsMine = 'Yes, this is my address';
export const whyConfirm =
	'Until you confirm your e-mail address, we cannot send you a link if you forget your password, and you cannot be invited to teach a class.';
export const whyConfirmWithoutMail =
	'Until you confirm your e-mail address, you cannot be invited to teach a class. This server cannot send e-mail, so the link goes to its log. Ask the person who runs it.';
export const createLink = 'Create a link';
export const confirmToResetPassword =
	'Confirm your e-mail address, so that you can get a link if you forget your password.';
export const confirmationSent =
	'We have sent you a link. Open it in this browser within half an hour.';
export const confirmationInLog =
	'The link is now in the server’s log. Open it in this browser within half an hour.';
export const confirmationSentBefore = (minutes: number) =>
	plural(minutes, {
		one: 'We have already sent you a link. You can ask for another in one minute.',
		other: `We have already sent you a link. You can ask for another in ${number(minutes)} minutes.`
	});
export const mailFailed =
	'We could not reach the mail server, or it refused the message. Try again later.';

// The account.
export const account = 'Account';
export const administrator = (email: string) => `${email}, administrator`;
export const name = 'Name';
export const changeName = 'Change name';
export const nameCrossed = (now: string) =>
	`Not saved yet: in the meantime, your name was changed to “${now}” elsewhere. Save again to use this one.`;
export const nameChanged = 'Your name has been changed.';
export const passwordChanged =
	'Your password has been changed. You are signed out everywhere else.';
export const currentPassword = 'Current password';
export const notCurrentPassword = 'This is not your current password.';
export const signedOutElsewhere = (least: number) =>
	`At least ${number(least)} characters. You will be signed out everywhere else.`;
export const helpWithoutMail =
	'This server cannot send e-mail. If you forget your password, only the person who runs it can help, with the command <value></value>.';
export const whereSignedIn = 'Where you are signed in';
export const signedInSince = 'since <value></value>';
export const signedInHereSince = 'since <value></value>, this browser';
export const signOutElsewhere = 'Sign out everywhere else';
export const hasSignedOut = 'Signed out.';
export const whatWeKeep = 'What we keep about you';
export const whatIsKept =
	'Your name, your e-mail address, a hash of your password, where you are signed in, your classes, and for a year a record of the changes that you made. <a>Download your data</a>';
export const sureToDelete =
	'I want to delete my account. My classes stay with the other educators who teach them. This cannot be undone.';
export const deleteAccount = 'Delete my account';
export const notDeleted = 'Your account was not deleted. Tick the box first to confirm.';
export const onlyAdministrator =
	'This is the only administrator. Make someone else an administrator first.';
export const teachesAlone = (classes: readonly string[]) =>
	plural(classes.length, {
		one: `Nobody else teaches ${list(classes.map(quoted))}. Add another educator to it or delete it first.`,
		other: `Nobody else teaches ${list(classes.map(quoted))}. Add another educator to each of them or delete them first.`
	});

function quoted(text: string): string {
	return `“${text}”`;
}

// The digest by mail.
export const digest = 'Digest by e-mail';
export const whatDigestSays =
	'Once a day at most: what was handed in, what is due, and what waits for you. It has counts and titles, and never a student’s name or answer. Days without news bring no message.';
export const wantDigest = 'Send me a digest each morning';
export const saveDigest = 'Save';
export const digestOn = 'You get a digest from the next morning on.';
export const digestOff = 'You get no digest any more.';
export const digestNeedsConfirmed =
	'Confirm your address above first: messages go to confirmed addresses only.';
export const digestNeedsMail = 'This server cannot send e-mail, so there is no digest.';
