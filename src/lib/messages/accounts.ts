/** What educators read of their own account: signing in, invitations, passwords, confirming an address. */
import { list, number, plural } from './format.ts';

export const wrongEmailOrPassword = 'Wrong e-mail or password.';

export const checkEmailFirst =
	'We have had several requests for this address, so check your e-mail first.';
export const invitationGone =
	'This invitation has expired, or has been used or withdrawn. Ask for a new one.';
export const addressTaken = 'There is already an account with this address.';
export const yourAddressTaken = 'There is already an account with this address. Sign in instead.';

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

export const nameChanged = 'Your name has been changed.';
export const notCurrentPassword = 'This is not your current password.';
export const hasSignedOut = 'Signed out.';
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
