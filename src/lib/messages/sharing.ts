/** The invitation to an assignment, for an e-mail or a learning platform. */

export const invitation = 'Invitation for your students';
export const forMail = 'For an e-mail, a message or a learning platform.';
export const copy = 'Copy the invitation';
export const copied = 'Copied.';
export const copyYourself = 'It is selected: copy it now.';

/** Lines of the invitation itself. Times are in words, with their zone. */
export const opens = (at: string) => `Opens: ${at}`;
export const due = (at: string) => `Due: ${at}`;
export const lateUntil = (at: string) => `Late work is taken until ${at}`;
export const join = (address: string) => `To join, open ${address}`;
export const joinByCode = (address: string, code: string) =>
	`or enter the code ${code} at ${address}`;
export const joinedAlready = (address: string) => `If you have joined already: ${address}`;
