import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Store } from '../store/open-store.ts';
import type { Accounts } from './accounts.ts';
import { afterAnswer } from './after-answer.ts';
import { mailSettings, openMail } from './mail.ts';
import { makeAuth } from './make-auth.ts';
import { publicOrigin } from './public-origin.ts';
import { readSecret } from './read-secret.ts';

interface Opening {
	readonly store: Store;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly dataDir: string;
	/** Where messages go without a mail server. */
	readonly log: (line: string) => void;
}

/** Between half a second and two: by then the answer is out, and when the work is done tells little. */
const delay = (): number => randomInt(500, 2000);

/** Throws one line for a person when a setting is missing. */
export function openAccounts({ store, env, dataDir, log }: Opening): Accounts {
	const secret = readSecret(env, dataDir);
	const mail = openMail(mailSettings(env), log);
	const origin = publicOrigin(env);
	const onFailure = (error: unknown): void =>
		log(`A message could not be sent: ${error instanceof Error ? error.message : String(error)}`);
	return {
		db: store.db,
		auth: makeAuth({ store, secret, origin }),
		...{ mail, origin, secret, onFailure, ...afterAnswer(delay, onFailure) },
		newId: randomUUID,
		newToken: () => randomBytes(32).toString('base64url')
	};
}
