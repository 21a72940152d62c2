/** The words of each message; plain text, one link. */

interface Words {
	readonly subject: string;
	readonly text: string;
}

export function resetMessage(link: string): Words {
	return {
		subject: 'A new password for Readback',
		text: `Somebody, probably you, asked for a new password. Set one here within an hour:

${link}

If it was not you, nothing has changed, and you need not do anything.
`
	};
}

export function invitationMessage(link: string, expiresAt: string): Words {
	return {
		subject: 'An invitation to Readback',
		text: `You are invited to assign modules with Readback. Begin here, until ${expiresAt.slice(0, 10)}:

${link}

The link works once.
`
	};
}

export function confirmationMessage(link: string): Words {
	return {
		subject: 'Confirm your address for Readback',
		text: `Confirm that this address is yours, within an hour and where you are signed in:

${link}

If you know nothing of it, somebody mistyped their own address, and you need not do anything.
`
	};
}
