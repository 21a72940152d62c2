import type { Database } from '../store/database.ts';
import type { AfterAnswer } from './after-answer.ts';
import type { Auth } from './make-auth.ts';
import type { Mail } from './mail.ts';

/** What the verbs of this folder need of the installation. */
export interface Accounts {
	readonly db: Database;
	readonly auth: Auth;
	readonly mail: Mail;
	/** Where links in messages lead, without a slash at the end. Never taken from a request. */
	readonly origin: string;
	/** For keys of what is counted, so that no address is kept. At least 32 characters. */
	readonly secret: string;
	/** An id that nothing else has. */
	readonly newId: () => string;
	/** 256 random bits, base64url. */
	readonly newToken: () => string;
	/** Does something after the answer, so that how long the answer takes does not tell what. */
	readonly later: AfterAnswer['later'];
	/** Does at once whatever waits for later; the process may end then. */
	readonly settled: AfterAnswer['settled'];
	/** Is told what failed after the answer, or without which the answer could be given. */
	readonly onFailure: (error: unknown) => void;
}
