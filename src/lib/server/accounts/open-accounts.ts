import { randomBytes, randomUUID } from 'node:crypto';
import { recordAudit } from '../store/audit.ts';
import { isoSeconds } from '../store/iso-seconds.ts';
import type { Store } from '../store/open-store.ts';
import type { Accounts } from './accounts.ts';
import { mailSettings, openMail, type Mail } from './mail.ts';
import { makeAuth, type Tell } from './make-auth.ts';
import { confirmationMessage, resetMessage } from './messages.ts';
import { publicOrigin } from './public-origin.ts';
import { readSecret } from './read-secret.ts';

interface Opening {
	readonly store: Store;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly dataDir: string;
	/** Where messages go without a mail server. */
	readonly log: (line: string) => void;
}

function telling(mail: Mail, origin: string, log: (line: string) => void): Tell {
	return async (what, { email, emailVerified }, token) => {
		// An address that nobody has confirmed may be somebody else's: mistyped, it must open nothing.
		if (what === 'reset' && !emailVerified) return;
		const page = what === 'reset' ? '/teach/reset' : '/teach/account/confirm';
		const link = `${origin}${page}?token=${encodeURIComponent(token)}`;
		const words = what === 'reset' ? resetMessage(link) : confirmationMessage(link);
		try {
			await mail.send({ to: email, ...words });
		} catch (error) {
			log(`A message could not be sent: ${error instanceof Error ? error.message : String(error)}`);
		}
	};
}

/** Throws one line for a person when a setting is missing. */
export function openAccounts({ store, env, dataDir, log }: Opening): Accounts {
	const secret = readSecret(env, dataDir);
	const mail = openMail(mailSettings(env), log);
	const origin = publicOrigin(env);
	const onReset = async (id: string): Promise<void> => {
		const at = isoSeconds(new Date());
		const deed = { actor: id, action: 'password.reset', subject: id, detail: null };
		await recordAudit(store.db, { id: randomUUID(), at, ...deed });
	};
	return {
		db: store.db,
		auth: makeAuth({ store, secret, origin, onReset, tell: telling(mail, origin, log) }),
		...{ mail, origin, secret },
		newId: randomUUID,
		newToken: () => randomBytes(32).toString('base64url')
	};
}
