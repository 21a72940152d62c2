import { createTransport } from 'nodemailer';

/** Plain text to one person. */
export interface Message {
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
