import { SMTPServer } from 'smtp-server';
import { scrypt } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterEach } from 'vitest';
import { type Accounts, openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import type { Hashing } from '../../src/lib/server/accounts/make-auth.ts';
import { firstLink } from '../../src/lib/server/accounts/first-link.ts';
import { signIn, type SigningIn } from '../../src/lib/server/accounts/sign-in.ts';
import { takeInvitation } from '../../src/lib/server/accounts/invitations.ts';
import { whoAsks } from '../../src/lib/server/accounts/who-asks.ts';
import type { Fresh } from './on-both-databases.ts';

export const now = '2026-11-23T08:00:00Z';
export const password = 'correct horse battery';
/** Where Ann is. */
export const address = '192.0.2.1';
const servers: SMTPServer[] = [];

afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

/** So many seconds after `now`. */
export function after(seconds: number): string {
	return `${new Date(Date.parse(now) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}

const derive = promisify<string, string, number, object, Buffer>(scrypt);

/** Hashes as the server does, at the least cost: what is slow about a password is a test of its own. */
export const quickHashing: Hashing = {
	hash: async (password) => (await derive(password, 'salt', 32, { N: 2 })).toString('hex'),
	verify: async ({ hash, password }) => hash === (await quickHashing.hash(password))
};

/** What a real SMTP server was given, decoded. */
function mailText(raw: string): string {
	return raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}

/** Accounts on an empty database; `mails`: what a real SMTP server was given. */
export async function openEmpty(fresh: Fresh, hashing: Hashing | 'usual' = quickHashing) {
	const mails: string[] = [];
	const server = new SMTPServer({
		...{ authOptional: true, hideSTARTTLS: true },
		onData: (stream, _, done) => {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				mails.push(mailText(text));
				done();
			});
		}
	});
	servers.push(server);
	const listening = server.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const bound = listening.address();
	const port = typeof bound === 'object' && bound ? bound.port : 0;
	const place = await fresh.tables();
	const store = await fresh.open(place);
	const accounts = openAccounts({
		...{ store, dataDir: place.dataDir, log: () => undefined },
		...(hashing === 'usual' ? {} : { hashing }),
		env: {
			...{ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'readback@example.org' },
			...{ ORIGIN: 'https://learn.example.org', SECRET: 'x'.repeat(16) + 'y'.repeat(16) }
		}
	});
	return { accounts, mails, store };
}

export function tokenOf(link: string | null | undefined): string {
	return (link ?? '').split('/').at(-1) ?? '';
}

/** The token of the link in a message. */
export function tokenIn(mail: string | undefined): string {
	return /https:\/\/learn\.example\.org\/teach\/\S*[/=]([\w-]+)\s/.exec(mail ?? '')?.[1] ?? '';
}

/** The first administrator, by the first link. */
export async function beginAsAnn(accounts: Accounts, chosen = password) {
	const token = tokenOf(await firstLink(accounts, now));
	const person = { name: 'Ann', email: 'Ann@Example.org', password: chosen };
	const taken = await takeInvitation(accounts, { token, now, ...person });
	if (taken.type !== 'taken') throw new Error('The first link was not taken.');
	return {
		token,
		id: taken.id,
		who: { type: 'educator', id: taken.id, administrator: true } as const
	};
}

/** Ann signs in, or tries to; by default with the right password in a browser that nobody knows. */
export async function annSignsIn(accounts: Accounts, asked: Partial<SigningIn> = {}) {
	const usual = { email: 'ann@example.org', password, address, now, headers: new Headers() };
	return signIn(accounts, { ...usual, ...asked });
}

/** What a browser sends that has just been signed in. */
export async function signedInHeaders(
	accounts: Accounts,
	asked: Partial<SigningIn> = {}
): Promise<Headers> {
	const signedIn = await annSignsIn(accounts, asked);
	if (signedIn.type !== 'signedIn') throw new Error(`Not signed in: ${signedIn.type}`);
	return asSent(signedIn.cookies);
}

/** `Set-Cookie` lines as the browser sends them back. */
export function asSent(lines: readonly string[]): Headers {
	return new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });
}

export async function whoIs(accounts: Accounts, headers: Headers) {
	const asking = { route: '/teach', headers, learnerCookie: undefined, assignment: undefined, now };
	return (await whoAsks(accounts, asking)).who;
}
