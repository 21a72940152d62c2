/** The words of each message by e-mail: plain text, one link. */
import { number, plural } from './format.ts';

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

const students = (count: number) =>
	plural(count, { one: '1 student', other: `${number(count)} students` });

/** Lines of the digest: titles and counts, never a student. */
export const digestHandedIn = (title: string, className: string, count: number) =>
	`Handed in: ${title} (${className}), ${students(count)} since yesterday.`;
export const digestDue = (
	title: string,
	className: string,
	{ at, done, all }: { readonly at: string; readonly done: number; readonly all: number }
) => `Due: ${title} (${className}), ${at}. ${number(done)} of ${number(all)} handed in everything.`;
export const digestWaiting = (title: string, className: string, count: number) =>
	`Waiting for you to release feedback: ${title} (${className}), ${students(count)} handed in.`;

/** At most one a day; `origin`: without a slash at the end. */
export function digest(lines: readonly string[], origin: string): Mail {
	return {
		subject: 'Your classes on Readback today',
		text: `${lines.map((line) => `- ${line}`).join('\n')}

Open your classes: ${origin}/teach

You asked for this message, which comes once a day at most. To end it, go to ${origin}/teach/account
`
	};
}
