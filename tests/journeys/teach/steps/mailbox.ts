import { expect } from '@playwright/test';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { serveReadback, temporaryFolder } from '../../../server/run-readback.ts';
import { base } from '../../steps/base.ts';

/** A server that sends mail, and what a real SMTP server was given by it. */
export interface Mailbox {
	/** Without a slash at the end. */
	readonly url: string;
	readonly firstLink: string;
	/** Waits for the message that comes after the first `before`: the address in it. */
	addressIn(before: number): Promise<string>;
}

/** A port that nothing listens on now: the address of the server is to be known before it starts. */
async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bound = server.address();
	server.close();
	return typeof bound === 'object' && bound ? bound.port : 0;
}

/** Quoted-printable, as nodemailer writes long lines: soft breaks, and `=3D` for an equals sign. */
function decoded(mail: string): string {
	return mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
}

async function catchMail(mails: string[]): Promise<{ readonly port: number; close: () => void }> {
	const server = new SMTPServer({
		...{ authOptional: true, hideSTARTTLS: true },
		onData: (stream, _, done) => {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				mails.push(decoded(text));
				done();
			});
		}
	});
	const listening = server.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const bound = listening.address();
	const port = typeof bound === 'object' && bound ? bound.port : 0;
	return { port, close: () => void server.close(() => undefined) };
}

export const test = base.extend<{ readonly mailbox: Mailbox }>({
	mailbox: async ({ browserName: _ }, use) => {
		const mails: string[] = [];
		const smtp = await catchMail(mails);
		const [DATA_DIR, port] = [temporaryFolder(), await freePort()];
		const url = `http://127.0.0.1:${port}`;
		const server = await serveReadback({
			...{ DATA_DIR, PORT: String(port), ORIGIN: url, MAIL_FROM: 'readback@example.org' },
			SMTP_URL: `smtp://127.0.0.1:${smtp.port}`
		});
		const link = readFileSync(join(DATA_DIR, 'first-link'), 'utf8').trim();
		await use({
			...{ url, firstLink: url + new URL(link).pathname },
			addressIn: async (before) => {
				await expect.poll(() => mails.length).toBeGreaterThan(before);
				return /http:\/\/127\S+/.exec(mails[before] ?? '')?.[0] ?? '';
			}
		});
		await server.stop();
		smtp.close();
	}
});
