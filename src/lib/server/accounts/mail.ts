import { createTransport } from 'nodemailer';

/** Plain text to one person. */
interface Message {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

export interface Mail {
	/** `log`: there is no SMTP server; messages are written to the log, and pages say so. */
	readonly type: 'smtp' | 'log';
	/** Resolves when the message was handed over; rejects when it could not be. */
	send(message: Message): Promise<void>;
}

interface MailSettings {
	/** `smtp://user:password@host:port`, `smtps://…` for TLS from the start. */
	readonly smtpUrl: string | undefined;
	/** The sender. */
	readonly from: string;
}

/** Messages by SMTP, or into the log. Nothing else is asked of any other machine. */
export function openMail({ smtpUrl, from }: MailSettings, log: (line: string) => void): Mail {
	if (!smtpUrl) {
		return {
			type: 'log',
			send: ({ to, subject, text }) => {
				log(`No mail is set up (SMTP_URL). To ${to}: ${subject}\n${text}`);
				return Promise.resolve();
			}
		};
	}
	const transport = createTransport(smtpUrl, { from });
	return {
		type: 'smtp',
		send: async (message) => {
			await transport.sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
		}
	};
}

/**
 * Why a message could not be sent, for the log: the code of what failed, what the mail server said, and no
 * address, which servers like to repeat.
 */
export function mailFailure(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
	return `${code}${error.message}`
		.replaceAll(/[^\s<>"'(),;:]*@[^\s<>"'(),;:]*/g, '…')
		.replaceAll(/\s+/g, ' ');
}

function isSmtp(url: string): boolean {
	return /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== '';
}

/** Where mail goes, by the environment. Throws one line for each problem. */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings {
	const smtpUrl = env['SMTP_URL'] || undefined;
	if (smtpUrl !== undefined) {
		const problems: string[] = [];
		if (!isSmtp(smtpUrl))
			problems.push('SMTP_URL is not an address like smtp://user:password@mail.example.org:587.');
		if (!/.@./.test(env['MAIL_FROM'] ?? ''))
			problems.push('With SMTP_URL, MAIL_FROM is needed: the sender, e.g. readback@example.org.');
		if (!env['ORIGIN'])
			problems.push('With SMTP_URL, ORIGIN is needed: links in messages lead there.');
		if (problems.length > 0) throw new Error(problems.join('\n'));
	}
	return { smtpUrl, from: env['MAIL_FROM'] || 'readback@localhost' };
}

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
