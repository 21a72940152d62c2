import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/database/open-store.ts';
import type { Database } from '../store/database/tables.ts';
import { mailFailure, mailSettings, openMail, type Mail } from './mail/mail.ts';
import {
	afterAnswer,
	makeAuth,
	type AfterAnswer,
	type Auth,
	type AuthSettings
} from './make-auth.ts';
import { publicOrigin } from './public-origin.ts';
import { readSecret } from './secrets.ts';

interface Opening extends Pick<AuthSettings, 'hashing'> {
	readonly store: Store;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly dataDir: string;
	/** Where messages go without a mail server. */
	readonly log: (line: string) => void;
}

/** Between half a second and two: by then the answer is out, and when the work is done tells little. */
const delay = (): number => randomInt(500, 2000);

/** Where the link that makes the first administrator is written, for whoever runs the server. */
export function firstLinkFile(dataDir: string): string {
	return join(dataDir, 'first-link');
}

/** Throws one line for a person when a setting is missing. */
export function openAccounts({ store, env, dataDir, log, hashing }: Opening): Accounts {
	const secret = readSecret(env, dataDir);
	const mail = openMail(mailSettings(env), log);
	const origin = publicOrigin(env);
	const onFailure = (error: unknown): void =>
		log(`A message could not be sent. ${mailFailure(error)}`);
	return {
		db: store.db,
		auth: makeAuth({ store, secret, origin, ...(hashing ? { hashing } : {}) }),
		...{ mail, origin, secret, onFailure, ...afterAnswer(delay, onFailure) },
		dropFirstLink: () => rmSync(firstLinkFile(dataDir), { force: true }),
		newId: randomUUID,
		newToken: () => randomBytes(32).toString('base64url'),
		clock: Date.now
	};
}

/** What the verbs of this folder need of the installation. */
export interface Accounts {
	readonly db: Database;
	readonly auth: Auth;
	readonly mail: Mail;
	/** Where links in messages lead, without a slash at the end. Never taken from a request. */
	readonly origin: string;
	/** For keys of what is counted, so that no address is kept. At least 32 characters. */
	readonly secret: string;
	/** Removes the file with the first link, once it has been used. */
	readonly dropFirstLink: () => void;
	/** An id that nothing else has. */
	readonly newId: () => string;
	/** 256 random bits, base64url. */
	readonly newToken: () => string;
	/** Milliseconds since 1970 by the clock of better-auth, which says when a session is over. */
	readonly clock: () => number;
	/** Does something after the answer, so that how long the answer takes does not tell what. */
	readonly later: AfterAnswer['later'];
	/** Does at once whatever waits for later; the process may end then. */
	readonly settled: AfterAnswer['settled'];
	/** Is told what failed after the answer, or without which the answer could be given. */
	readonly onFailure: (error: unknown) => void;
}
