/** What administrators read of the educators of an installation. */

export const people = 'People';
export const support = 'Support contacts';
export const whatAdministratorsDo =
	'Administrators invite educators and decide who is an administrator. They cannot see other educators’ classes.';

export const inviteEducator = 'Invite an educator';
export const theirEmail = 'Their e-mail address';
export const makeThemAdministrator = 'Make them an administrator, who can invite others';
export const invite = 'Invite';
export const sentTo = (email: string) => `We have sent an invitation to ${email}.`;
export const mailFailed = (email: string) =>
	`The invitation for ${email} is ready, but no e-mail was sent: we could not reach the mail server, or it refused the message. The log says why.`;
export const noMail = (email: string) =>
	`The invitation for ${email} is ready, but no e-mail was sent, because no mail server is set up.`;
export const passLinkOn =
	'Copy this link now and pass it on yourself, because we cannot show it again:';

export const openInvitations = 'Open invitations';
export const theFirstAdministrator = 'The first administrator';
export const expires = 'expires <value></value>';
export const administratorExpires = 'administrator, expires <value></value>';
export const withdraw = 'Withdraw';
export const withdrawInvitationOf = (email: string) => `Withdraw the invitation of ${email}`;
export const withdrawFirst = 'Withdraw the invitation of the first administrator';

export const educators = 'Educators';
export const change = 'Change';
export const changePerson = (name: string) => `Change ${name}`;
export const removeAsAdministrator = 'Remove as administrator';
export const makeAdministrator = 'Make administrator';
export const deletesAccount = 'This deletes their account. It cannot be undone.';
export const deleteAccountOf = (name: string) => `Delete the account of ${name}`;
