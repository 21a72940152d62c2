import { recordAudit } from '../store/audit.ts';
import { transact } from '../store/database/transact.ts';
import { findCredentialByEmail, holdCredential, type Credential } from '../store/educators.ts';
import {
	countHit,
	hitsSoFar,
	succeeded,
	takeBack,
	tryNow,
	type SlowDown
} from '../store/limits.ts';
import { knownAs, makeKnown } from './known-browser.ts';
import { passwordLength } from './make-auth.ts';
import type { Accounts } from './open-accounts.ts';
import { readEmail } from './mail/read-email.ts';
import { keyOf } from './secrets.ts';
import { sessionCookies, startSession } from './sessions.ts';

export interface SigningIn {
	readonly email: string;
	readonly password: string;
	/** The visitor's network (`clientNetwork`); only a hash of it is counted, for a day. */
	readonly address: string;
	readonly now: string;
	/** Of the request: whether the browser is known, and what the list of sessions shows of it. */
	readonly headers: Headers;
}

type SignedIn =
	/** `cookies`: `Set-Cookie` lines. */
	| { readonly type: 'signedIn'; readonly id: string; readonly cookies: readonly string[] }
	/** Whether there is such an address is not said. */
	| { readonly type: 'refused' }
	/** Nothing was tried: the same can be sent again after so many seconds. */
	| { readonly type: 'limited'; readonly retryAfter: number };

const hour = 60 * 60;

/** Seconds that an unknown browser waits, by failures for one account from its network. */
const accountWaits = [0, 0, 0, 0, 0, 5, 10, 20, 40, 60] as const;

/** The same by failures from its network for any account; one network may be a whole school. */
const networkWaits = [...new Array<number>(60).fill(0), 1, 2, 5, 10, 20, 30];

/** A known browser may be a stolen one. */
const knownWaits = [...new Array<number>(10).fill(0), 5, 10, 20, 40, 60];

/**
 * Failures for one account within the hour, from all unknown browsers together, from which on each of them
 * waits before its first try, a minute for every hundred: one password a network in that time is what
 * somebody with many networks is left with. At most a quarter of an hour, so that nobody is shut out.
 */
function crowdWait(failures: number): number {
	return Math.min(15 * 60, Math.floor(failures / 100) * 60);
}

/** What all failures for one account are counted under. */
export function crowdKey({ secret }: Pick<Accounts, 'secret'>, email: string): string {
	return keyOf(secret, 'sign-in', email);
}

/** What is counted under which name; the same names whether there is such an account or not. */
interface Counted {
	/** All must go; the first that does not is not counted, nor those before it. */
	readonly slowDowns: readonly SlowDown[];
	/** Counts a failure for all unknown browsers. */
	readonly crowd: string | undefined;
	/** Forgotten with a success. */
	readonly cleared: readonly string[];
	/** A success is taken back here: others are counted under it, too. */
	readonly shared: readonly string[];
}

/** A browser in which this person has signed in before is counted by itself: no stranger slows it down. */
function countedAsKnown({ secret }: Accounts, known: string, now: string): Counted {
	const key = keyOf(secret, 'sign-in-known', known);
	return {
		slowDowns: [{ key, now, forget: hour, waits: knownWaits }],
		...{ crowd: undefined, cleared: [key], shared: [] }
	};
}

async function countedAsUnknown(
	accounts: Accounts,
	{
		email,
		address,
		now
	}: { readonly email: string; readonly address: string; readonly now: string }
): Promise<Counted> {
	const { db, secret } = accounts;
	const crowd = crowdKey(accounts, email);
	const network = keyOf(secret, 'sign-in-from', address);
	const account = keyOf(secret, 'sign-in-from-to', `${address} ${email}`);
	const least = crowdWait(await hitsSoFar(db, { key: crowd, window: hour, now }));
	const waits = accountWaits.map((wait) => Math.max(wait, least));
	return {
		slowDowns: [
			{ key: network, now, forget: hour / 4, waits: networkWaits },
			{ key: account, now, forget: hour, waits }
		],
		...{ crowd, cleared: [crowd, account], shared: [network] }
	};
}

/** Seconds to wait; 0: all of them go. */
async function waitFor({ db }: Accounts, slowDowns: readonly SlowDown[]): Promise<number> {
	const counted: string[] = [];
	for (const slowDown of slowDowns) {
		const slowed = await tryNow(db, slowDown);
		if (slowed.type === 'wait') {
			for (const key of counted) await takeBack(db, key);
			return slowed.retryAfter;
		}
		counted.push(slowDown.key);
	}
	return 0;
}

/** The same work whether there is such an account or not. */
async function isRight({ auth }: Accounts, person: Credential | undefined, password: string) {
	if (password.length > passwordLength.most) return false;
	const { hash, verify } = (await auth.$context).password;
	if (person) return verify({ hash: person.passwordHash, password });
	await hash(password);
	return false;
}

/** `undefined`: since the password was found right it has been changed, or the account erased. */
async function begin(
	accounts: Accounts,
	person: Credential,
	{ now: at, headers }: SigningIn
): Promise<SignedIn | undefined> {
	const { db, newId, secret } = accounts;
	const { id } = person;
	const token = await transact(db, async (tx) => {
		if (!(await holdCredential(tx, person, 'as it is'))) return undefined;
		const deed = { actor: id, action: 'sign-in', subject: id, detail: null };
		await recordAudit(tx, { id: newId(), at, ...deed });
		return startSession(accounts, tx, { userId: id, headers });
	});
	if (token === undefined) return undefined;
	const known = makeKnown(person, { secret, now: at });
	return { type: 'signedIn', id, cookies: [...(await sessionCookies(accounts, token)), known] };
}

/**
 * Signs an educator in. Only failures count, and they slow down whoever caused them: unknown browsers of
 * one network. Wrong credentials cost the same work whether the address is known or not.
 */
export async function signIn(accounts: Accounts, asked: SigningIn): Promise<SignedIn> {
	const { db, secret } = accounts;
	const { address, now, headers, password } = asked;
	const email = readEmail(asked.email) ?? '';
	const person = await findCredentialByEmail(db, email);
	const known = knownAs(headers, person, { secret, now });
	const counted =
		known === undefined
			? await countedAsUnknown(accounts, { email, address, now })
			: countedAsKnown(accounts, known, now);
	const retryAfter = await waitFor(accounts, counted.slowDowns);
	if (retryAfter > 0) return { type: 'limited', retryAfter };
	const right = await isRight(accounts, person, password);
	const begun = right && person ? await begin(accounts, person, asked) : undefined;
	if (begun) {
		await succeeded(db, counted.cleared);
		for (const key of counted.shared) await takeBack(db, key);
		return begun;
	}
	if (counted.crowd !== undefined) await countHit(db, { key: counted.crowd, window: hour, now });
	await recordFailure(accounts, { action: 'sign-in.failed', now });
	return { type: 'refused' };
}

/** Failures in an hour that each have a line of their own. */
const each = 20;

/**
 * A line in the audit trail for an act that failed, which anybody can bring about: the first 20 of an hour
 * have one each, then the 32nd, the 64th and so on, with how many there were. So a flood of a million is
 * 36 lines.
 */
export async function recordFailure(
	{ db, newId }: Pick<Accounts, 'db' | 'newId'>,
	{ action, now }: { readonly action: string; readonly now: string }
): Promise<void> {
	const count = await countHit(db, { key: `failed:${action}`, window: 3600, now });
	if (count > each && !Number.isInteger(Math.log2(count))) return;
	const detail = count > each ? { inThisHour: count } : null;
	await recordAudit(db, { id: newId(), at: now, actor: 'system', action, subject: '', detail });
}
