/** The words of each message; plain text, one link. */

interface Words {
	readonly subject: string;
	readonly text: string;
}

/** `20:15 UTC on 2026-11-28`. */
function hourOf(at: string): string {
	return `${at.slice(11, 16)} UTC on ${at.slice(0, 10)}`;
}

export function resetMessage(link: string, expiresAt: string): Words {
	return {
		subject: 'A new password for Readback',
		text: `Somebody, probably you, asked for a new password. Set one here, until ${hourOf(expiresAt)}:

${link}

The link works once. If you did not ask for it, you need not do anything: nothing has changed.
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

export function classInvitationMessage(link: string, expiresAt: string): Words {
	return {
		subject: 'An invitation to teach a class with Readback',
		text: `You are invited to teach a class. Sign in to see which, and accept or decline by ${expiresAt.slice(0, 10)}:

${link}
`
	};
}

export function confirmationMessage(link: string, expiresAt: string): Words {
	return {
		subject: 'Confirm your address for Readback',
		text: `Confirm that this address is yours, where you are signed in, until ${hourOf(expiresAt)}:

${link}

If you did not ask for this, somebody mistyped their own address, and you need not do anything.
`
	};
}
