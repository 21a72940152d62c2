/** The words of each message by e-mail: plain text, one link. */

interface Mail {
	readonly subject: string;
	readonly text: string;
}

export function resetPassword(link: string, until: string): Mail {
	return {
		subject: 'A new password for Readback',
		text: `Someone, probably you, asked for a new password. Set one here by ${until}:

${link}

The link works once. If you did not ask for it, you do not need to do anything. Your password has not changed.
`
	};
}

export function invitation(link: string, until: string): Mail {
	return {
		subject: 'An invitation to Readback',
		text: `You are invited to assign modules to your classes with Readback. Create your account here by ${until}:

${link}

The link works once.
`
	};
}

export function classInvitation(link: string, until: string): Mail {
	return {
		subject: 'An invitation to teach a class with Readback',
		text: `You are invited to teach a class. Sign in to see which class, and accept or decline by ${until}:

${link}
`
	};
}

export function confirmation(link: string, until: string): Mail {
	return {
		subject: 'Confirm your address for Readback',
		text: `Confirm that this address is yours. Open this link by ${until}, in the browser where you are signed in:

${link}

If you did not ask for this, someone mistyped their own address. You do not need to do anything.
`
	};
}
